package io.github.camelgmail.component.client.quota;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A clock that somebody sets, with the timer of this machine. */
final class SetQuotaClock implements QuotaClock {

    private final Clock clock;
    private final QuotaClock timer = new SystemQuotaClock();

    SetQuotaClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public long nanos() {
        return Duration.between(Instant.EPOCH, now()).toNanos();
    }

    @Override
    public Runnable after(long nanos, Runnable task) {
        return timer.after(nanos, task);
    }

    @Override
    public void close() {
        timer.close();
    }
}
