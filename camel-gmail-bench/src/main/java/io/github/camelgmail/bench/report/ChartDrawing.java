package io.github.camelgmail.bench.report;

import java.util.Locale;

/** Draws a chart as SVG, which follows the reader's choice of light or dark. */
final class ChartDrawing {

    private static final int WIDTH = 760;
    private static final int LABELS = 270;
    private static final int LONGEST_BAR = 350;
    private static final int BAR = 22;
    private static final int ROW = 30;
    private static final int TITLE = 44;
    private static final int PANEL_TITLE = 34;
    private static final int MARGIN = 16;
    private static final double SHORTEST_BAR = 1.5;
    private static final String STYLE = """
            <style>
            text { font: 14px system-ui, sans-serif; fill: #1f2328; }
            .title { font-size: 16px; font-weight: 600; }
            .panel { font-weight: 600; fill: #59636e; }
            .ground { fill: #ffffff; }
            .other { fill: #8c959f; }
            .ours { fill: #0969da; }
            @media (prefers-color-scheme: dark) {
              text { fill: #f0f6fc; }
              .panel { fill: #9198a1; }
              .ground { fill: #0d1117; }
              .other { fill: #6e7681; }
              .ours { fill: #4493f8; }
            }
            </style>
            """;

    private final Chart chart;
    private final StringBuilder svg = new StringBuilder();
    private int top = TITLE;

    private ChartDrawing(Chart chart) {
        this.chart = chart;
    }

    /** The whole SVG document. */
    static String of(Chart chart) {
        return new ChartDrawing(chart).draw();
    }

    private String draw() {
        int height = TITLE + chart.panels().size() * PANEL_TITLE + chart.bars().size() * ROW + MARGIN;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %d %d\" width=\"%d\">%n"
                .formatted(WIDTH, height, WIDTH));
        svg.append("<title>").append(escaped(chart.title())).append("</title>\n");
        svg.append("<desc>").append(escaped(description())).append("</desc>\n");
        svg.append(STYLE);
        svg.append("<rect class=\"ground\" width=\"%d\" height=\"%d\"/>%n".formatted(WIDTH, height));
        text(MARGIN, TITLE - 16, "title", chart.title());
        chart.panels().forEach(this::panel);
        return svg.append("</svg>\n").toString();
    }

    private String description() {
        StringBuilder text = new StringBuilder();
        for (Bar bar : chart.bars()) {
            text.append("%s, %s: %s. ".formatted(bar.panel(), bar.label(), bar.text()));
        }
        return text.toString().strip();
    }

    private void panel(String panel) {
        text(MARGIN, top + 22, "panel", panel);
        top += PANEL_TITLE;
        double longest = chart.of(panel).stream().mapToDouble(Bar::value).max().orElse(0);
        for (Bar bar : chart.of(panel)) {
            bar(bar, longest == 0 ? 0 : bar.value() / longest);
            top += ROW;
        }
    }

    private void bar(Bar bar, double share) {
        double length = Math.max(SHORTEST_BAR, share * LONGEST_BAR);
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>%n",
                bar.ours() ? "ours" : "other",
                LABELS,
                top,
                length,
                BAR));
        text(MARGIN, top + 16, "label", bar.label());
        text((int) Math.ceil(LABELS + length) + 8, top + 16, "value", bar.text());
    }

    private void text(int x, int y, String kind, String text) {
        svg.append("<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>%n".formatted(kind, x, y, escaped(text)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
