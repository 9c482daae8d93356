package io.github.camelgmail.component.sync;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Formatter;
import java.util.Locale;
import java.util.function.Supplier;

/** What happened in a history, in words, as far as anyone will read it. */
final class Trace {

    private final Agenda agenda;
    private final int longest;
    private final Deque<String> lines = new ArrayDeque<>();

    /** Keeps the last lines; none at all if {@code longest} is 0. */
    Trace(Agenda agenda, int longest) {
        this.agenda = agenda;
        this.longest = longest;
    }

    static String inWords(String pattern, Object... values) {
        return new Formatter(Locale.ROOT).format(pattern, values).toString();
    }

    boolean isKept() {
        return longest > 0;
    }

    void note(Supplier<String> line) {
        if (!isKept()) {
            return;
        }
        lines.add(inWords("%9.3f s  %s", agenda.now() / 1000.0, line.get()));
        if (lines.size() > longest) {
            lines.remove();
        }
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
