package io.github.camelgmail.component.sync;

/** What a simulated Gmail answers where it no longer holds the history asked for. */
final class HistoryExpiry extends Exception {

    HistoryExpiry(HistoryId after) {
        super("No history after " + after);
    }
}
