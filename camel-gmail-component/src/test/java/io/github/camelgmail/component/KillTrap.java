package io.github.camelgmail.component;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits until the process of a feed has come to a {@link KillPoint}. Any thread may tell what it sees. */
final class KillTrap {

    /** Is not sprung in the life of a process. */
    static final KillTrap NEVER = new KillTrap(new KillPoint(KillPoint.Sight.IDLE, 1, Duration.ZERO));

    private final KillPoint.Sight awaited;
    private final CountDownLatch times;

    KillTrap(KillPoint point) {
        awaited = point.after();
        times = new CountDownLatch(point.times());
    }

    void see(KillPoint.Sight sight) {
        if (sight == awaited) {
            times.countDown();
        }
    }

    boolean isSprungWithin(Duration time) throws InterruptedException {
        return times.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Waits a time that may be shorter than what a scheduler can measure. */
    static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
