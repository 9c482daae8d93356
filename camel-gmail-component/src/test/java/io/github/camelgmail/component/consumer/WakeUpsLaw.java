package io.github.camelgmail.component.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.consumer.notification.NotificationCounts;
import io.github.camelgmail.component.consumer.notification.WakeUp;
import io.github.camelgmail.component.sync.HistoryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Drives the wake-ups of a mailbox at random, and watches their law: each is told once; it is told to be scanned only by the end of a
 * scan that began after it came, or when a later one that is still held covers it; at most two are held.
 */
final class WakeUpsLaw {

    private final RuntimeException away = new IllegalStateException("Gmail is away");

    private final Random random;
    private final WakeUps wakeUps = new WakeUps(new NotificationCounts(), true);
    private final List<Watched> all = new ArrayList<>();
    private boolean scanning;
    private boolean wanted;
    private boolean failedLast;
    private int begun;
    private int ending;

    WakeUpsLaw(Random random) {
        this.random = random;
        wakeUps.open();
    }

    /** A wake-up that knows when it came, and checks when it is told. */
    private final class Watched implements WakeUp {

        private final int cameAfter = begun;
        private int told;

        @Override
        public void scanned() {
            told++;
            assertThat(ending > cameAfter || isCoveredByALaterOne()).isTrue();
        }

        @Override
        public void failed(RuntimeException failure) {
            told++;
        }

        private boolean isCoveredByALaterOne() {
            return all.subList(all.indexOf(this) + 1, all.size()).stream().anyMatch(later -> later.told == 0);
        }
    }

    void run(int steps) {
        for (int step = 0; step < steps; step++) {
            step();
            assertThat(all.stream().filter(wakeUp -> wakeUp.told == 0).count()).isLessThanOrEqualTo(2);
            assertThat(all).allMatch(wakeUp -> wakeUp.told <= 1);
            assertThat(scanning || wanted || !wakeUps.isWaiting() || failedLast).isTrue();
        }
        drain();
        assertThat(all).allMatch(wakeUp -> wakeUp.told == 1);
    }

    private void step() {
        switch (random.nextInt(6)) {
            case 0, 1 -> add();
            case 2 -> wanted |= wakeUps.look(id());
            default -> scan();
        }
    }

    private void add() {
        Watched wakeUp = new Watched();
        all.add(wakeUp);
        wanted |= wakeUps.add(wakeUp, random.nextBoolean() ? null : id());
    }

    private HistoryId id() {
        return new HistoryId(random.nextInt(5));
    }

    /** The timer begins scans too, wanted or not. */
    private void scan() {
        if (scanning) {
            end(random.nextInt(8));
        } else {
            begun++;
            scanning = true;
            wanted = false;
            failedLast = false;
            wakeUps.begin();
        }
    }

    private void end(int how) {
        scanning = false;
        if (how == 0) {
            failedLast = true;
            wakeUps.failed(away);
        } else if (how == 1) {
            wakeUps.interrupted();
            wanted |= wakeUps.isWaiting();
        } else {
            ending = begun;
            wanted |= wakeUps.completed(id()).scan();
            ending = 0;
        }
    }

    private void drain() {
        for (int scan = 0; scan < 3; scan++) {
            if (scanning) {
                end(7);
            }
            scan();
        }
        end(7);
    }
}
