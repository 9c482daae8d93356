package io.github.camelgmail.bench.report;

/**
 * One bar of a chart.
 *
 * @param panel the panel, which has a scale of its own; also its title
 * @param label what the bar stands for
 * @param value its length, not negative
 * @param text what is written at its end
 * @param ours whether it is drawn so that it stands out
 */
public record Bar(String panel, String label, double value, String text, boolean ours) {

    /** Refuses lengths that cannot be drawn. */
    public Bar {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("a bar needs a finite length, not negative: " + value);
        }
    }
}
