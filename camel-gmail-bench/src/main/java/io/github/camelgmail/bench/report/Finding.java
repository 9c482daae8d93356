package io.github.camelgmail.bench.report;

/**
 * One row of the table of all figures.
 *
 * @param work what was done
 * @param goal what was promised; empty if nothing was
 * @param figure what was measured
 * @param verdict whether that is enough
 */
record Finding(String work, String goal, String figure, Verdict verdict) {

    static final String HEAD = "| work | goal | measured | met | measured on |\n|---|---|---|---|---|\n";

    String row(String date) {
        return "| %s | %s | %s | %s | %s |%n".formatted(work, goal, figure, verdict.word(), date);
    }
}
