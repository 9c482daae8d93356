package io.github.camelgmail.test.mailbox;

import java.time.Duration;

/**
 * How long a change stays out of sight of {@code history.list} although a notification, or {@code getProfile}, already
 * names its history id. What is held back is never lost: it appears later, in order, and until then
 * {@code history.list} names an id before it.
 *
 * @param duration by the clock of the server, not negative
 * @param historyCalls how many calls of {@code history.list} after the change do not show it yet, 0 or more
 * @param ofMessages whether new messages are missing from messages, threads and drafts too: {@code get} is 404, {@code list}
 *     leaves them out, their threads are shown without them
 */
public record VisibilityLag(Duration duration, int historyCalls, boolean ofMessages) {

    /** Every change is visible at once. */
    public static final VisibilityLag NONE = new VisibilityLag(Duration.ZERO, 0, false);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when one of them is negative
     */
    public VisibilityLag {
        if (duration.isNegative() || historyCalls < 0) {
            throw new IllegalArgumentException(
                    "A visibility lag must not be negative: " + duration + ", " + historyCalls + " calls");
        }
    }

    /** A lag by the clock of the server. */
    public static VisibilityLag of(Duration duration) {
        return new VisibilityLag(duration, 0, false);
    }

    /** A lag of so many calls of {@code history.list}. */
    public static VisibilityLag ofHistoryCalls(int calls) {
        return new VisibilityLag(Duration.ZERO, calls, false);
    }

    /** The same lag of what reads messages, threads and drafts too. */
    public VisibilityLag andOfMessages() {
        return new VisibilityLag(duration, historyCalls, true);
    }
}
