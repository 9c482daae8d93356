package io.github.camelgmail.test.quota;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** What one mailbox, or the project, has used. Not thread-safe. */
final class Ledger {

    private static final Duration SENDING_WINDOW = Duration.ofHours(24);

    private final Deque<Instant> sends = new ArrayDeque<>();
    private long minute;
    private long unitsThisMinute;
    private long day;
    private long unitsToday;
    private long bytesDown;
    private long bytesUp;
    private long inFlight;

    /** Begins new counts where a minute or a day has passed. */
    Ledger at(QuotaTime time) {
        if (minute != time.minute()) {
            minute = time.minute();
            unitsThisMinute = 0;
        }
        if (day != time.day()) {
            day = time.day();
            unitsToday = 0;
            bytesDown = 0;
            bytesUp = 0;
        }
        Instant oldest = time.now().minus(SENDING_WINDOW);
        while (!sends.isEmpty() && !sends.peekFirst().isAfter(oldest)) {
            sends.removeFirst();
        }
        return this;
    }

    void spend(int units) {
        unitsThisMinute += units;
        unitsToday += units;
    }

    void send(Instant at) {
        sends.addLast(at);
    }

    void withdrawSend() {
        sends.pollLast();
    }

    void transfer(long down, long up) {
        bytesDown += down;
        bytesUp += up;
    }

    void enter() {
        inFlight++;
    }

    void leave() {
        inFlight--;
    }

    long unitsThisMinute() {
        return unitsThisMinute;
    }

    long unitsToday() {
        return unitsToday;
    }

    long inFlight() {
        return inFlight;
    }

    /** When the oldest send leaves the window, or now when there is none. */
    Instant nextSendAt(Instant now) {
        Instant oldest = sends.peekFirst();
        return oldest == null ? now : oldest.plus(SENDING_WINDOW);
    }

    void forget() {
        sends.clear();
        unitsThisMinute = 0;
        unitsToday = 0;
        bytesDown = 0;
        bytesUp = 0;
    }

    QuotaUse use() {
        return new QuotaUse(unitsThisMinute, unitsToday, inFlight, sends.size(), bytesDown, bytesUp);
    }

    boolean isIdle() {
        return inFlight == 0;
    }
}
