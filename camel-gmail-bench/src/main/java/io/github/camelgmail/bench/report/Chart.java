package io.github.camelgmail.bench.report;

import java.util.List;

/**
 * Horizontal bars in one or more panels.
 *
 * @param file the name of its file, without ending
 * @param title what it shows, also for who cannot see it
 * @param bars at least one, in the order in which they are drawn
 */
public record Chart(String file, String title, List<Bar> bars) {

    /** Copies the bars. */
    public Chart {
        bars = List.copyOf(bars);
    }

    List<String> panels() {
        return bars.stream().map(Bar::panel).distinct().toList();
    }

    List<Bar> of(String panel) {
        return bars.stream().filter(bar -> bar.panel().equals(panel)).toList();
    }
}
