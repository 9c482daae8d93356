package io.github.camelgmail.test.mailbox;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The newest history records, held back by a {@link VisibilityLag}. Not thread-safe. */
final class Curtain {

    private static final long NO_CALL = -1;

    private final Deque<HeldBack> heldBack = new ArrayDeque<>();
    private VisibilityLag lag = VisibilityLag.NONE;
    private long calls;

    /** Sets how long records will be held back from now on; no lag at all shows those of the past too. */
    void lag(VisibilityLag newLag) {
        lag = newLag;
        if (newLag.equals(VisibilityLag.NONE)) {
            heldBack.clear();
        }
    }

    /**
     * Holds a new record back where there is a lag.
     *
     * @param previousId the id of the record before it, or its own when it is not the first change of that record
     */
    void holdBack(HistoryRecord record, long previousId) {
        if (!lag.equals(VisibilityLag.NONE)) {
            long lastHidingCall = lag.historyCalls() == 0 ? NO_CALL : calls + lag.historyCalls();
            heldBack.add(new HeldBack(
                    record, previousId, record.at().plus(lag.duration()), lastHidingCall, lag.ofMessages()));
        }
    }

    void countCall() {
        calls++;
    }

    /**
     * The id up to which records are in sight.
     *
     * @param floor the id of the newest record that is no longer kept
     * @param current the id of the newest record of all
     * @return the id before the first record that is still held back, {@code current} when there is none
     */
    long visibleUpTo(Instant now, long floor, long current) {
        while (!heldBack.isEmpty()
                && (heldBack.element().isDue(now, calls)
                        || heldBack.element().record().id() <= floor)) {
            heldBack.remove();
        }
        return heldBack.isEmpty() ? current : Math.max(floor, heldBack.element().previousId());
    }

    /** Whether a message is so new that its very arrival is held back, from more than the history. */
    boolean hidesMessage(String messageId) {
        return heldBack.stream()
                .anyMatch(held -> held.ofMessages()
                        && held.record().type() == HistoryType.MESSAGE_ADDED
                        && held.record().messageId().equals(messageId));
    }

    private record HeldBack(
            HistoryRecord record, long previousId, Instant until, long lastHidingCall, boolean ofMessages) {

        boolean isDue(Instant now, long call) {
            return !now.isBefore(until) && call > lastHidingCall;
        }
    }
}
