package io.github.camelgmail.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * What several runs of one measurement gave.
 *
 * @param name what was measured
 * @param unit the unit of the values
 * @param goal what was promised
 * @param values one value a run, in ascending order; at least one
 */
record Figure(String name, String unit, String goal, double... values) {

    /** Carries the runs out. */
    static Figure of(String name, String unit, String goal, int runs, Measurement measurement) throws Exception {
        double[] values = new double[runs];
        for (int run = 0; run < runs; run++) {
            values[run] = measurement.measure();
        }
        Arrays.sort(values);
        return new Figure(name, unit, goal, values);
    }

    static String tableHead() {
        return "| figure | unit | goal | runs | min | median | max |%n|---|---|---|---|---|---|---|".formatted();
    }

    String tableRow() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %d | %.0f | %.0f | %.0f |",
                name,
                unit,
                goal,
                values.length,
                values[0],
                values[values.length / 2],
                values[values.length - 1]);
    }
}
