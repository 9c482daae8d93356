package io.github.camelgmail.component.sync;

import org.jspecify.annotations.Nullable;

/** What happens from a wake-up until nothing is left to do. */
final class Scan {

    private int delivered;
    private boolean idle = true;
    private boolean delivers = true;
    private boolean wokenAgain;
    private @Nullable RuntimeException failure;

    void attempted() {
        idle = false;
    }

    void delivered() {
        delivered++;
    }

    /** Notes a wake-up that came while the scan ran: it may have missed what that one is about. */
    void wokenAgain() {
        wokenAgain = true;
    }

    boolean takeWokenAgain() {
        boolean taken = wokenAgain;
        wokenAgain = false;
        return taken;
    }

    /** Notes why the scan ends, of which the first reason counts. */
    void fail(@Nullable RuntimeException reason) {
        failure = failure == null ? reason : failure;
    }

    void deliverNothingMore() {
        delivers = false;
    }

    boolean delivers() {
        return delivers;
    }

    /**
     * Returns how it went.
     *
     * @param listed whether no later scan has to list the mailbox on
     */
    ScanResult result(boolean listed) {
        boolean complete = listed && delivers && failure == null;
        return new ScanResult(delivered, idle && listed && failure == null, complete, failure);
    }
}
