package io.github.camelgmail.component.client;

/** Counts what went wrong since something last went well. Safe for use by many threads. */
final class Attempts {

    private final boolean countsRefusals;
    private int failures;
    private int refusals;

    /** @param countsRefusals whether refusals for a rate count as failures, or last however long they do */
    Attempts(boolean countsRefusals) {
        this.countsRefusals = countsRefusals;
    }

    synchronized void add(Failure failure) {
        if (failure.kind() == FailureKind.RATE_LIMITED && !countsRefusals) {
            refusals++;
        } else {
            failures++;
        }
    }

    synchronized void reset() {
        failures = 0;
        refusals = 0;
    }

    /** Those that are not to be too many. */
    synchronized int failures() {
        return failures;
    }

    /** All of them, by which waits grow. */
    synchronized int all() {
        return failures + refusals;
    }
}
