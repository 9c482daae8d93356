package io.github.camelgmail.test.pubsub;

import java.time.Duration;

/**
 * What goes wrong between Gmail and a topic, as it does in the real world: notifications are lost, doubled, late, or come in another
 * order. Each notification meets each fault with its rate; the choices follow from the server's seed.
 *
 * @param dropped the part that is lost, 0 to 1
 * @param duplicated the part that is published twice
 * @param reordered the part that is held back until the next one of the same mailbox was published, at most for a second of the server's
 *     clock
 * @param delayed the part that is late
 * @param delay how late at most; the time is drawn anew each time
 */
public record NotificationFaults(double dropped, double duplicated, double reordered, double delayed, Duration delay) {

    /** Nothing goes wrong. */
    public static final NotificationFaults NONE = new NotificationFaults(0, 0, 0, 0, Duration.ZERO);

    /** Checks the rates. */
    public NotificationFaults {
        requireRate("dropped", dropped);
        requireRate("duplicated", duplicated);
        requireRate("reordered", reordered);
        requireRate("delayed", delayed);
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay must not be negative: " + delay);
        }
    }

    /** The same with another part lost. */
    public NotificationFaults dropping(double rate) {
        return new NotificationFaults(rate, duplicated, reordered, delayed, delay);
    }

    /** The same with another part doubled. */
    public NotificationFaults duplicating(double rate) {
        return new NotificationFaults(dropped, rate, reordered, delayed, delay);
    }

    /** The same with another part overtaken by the next. */
    public NotificationFaults reordering(double rate) {
        return new NotificationFaults(dropped, duplicated, rate, delayed, delay);
    }

    /** The same with another part late. */
    public NotificationFaults delaying(double rate, Duration atMost) {
        return new NotificationFaults(dropped, duplicated, reordered, rate, atMost);
    }

    private static void requireRate(String name, double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException(name + " must be a part of all notifications, 0 to 1, not " + rate);
        }
    }
}
