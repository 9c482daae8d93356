package io.github.camelgmail.component.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.consumer.notification.NotificationCounts;
import io.github.camelgmail.component.consumer.notification.NotificationCounts.Outcome;
import io.github.camelgmail.component.consumer.notification.WakeUp;
import io.github.camelgmail.component.sync.HistoryId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Wake-ups are told once how they ended, and never before a scan has covered them. */
class WakeUpsTest {

    private final RuntimeException failure = new IllegalStateException("Gmail is away");

    private final NotificationCounts counts = new NotificationCounts();
    private final WakeUps wakeUps = new WakeUps(counts, true);

    private static HistoryId id(long number) {
        return HistoryId.parse(Long.toString(number));
    }

    private static final class Told implements WakeUp {

        private final AtomicInteger scanned = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();

        @Override
        public void scanned() {
            scanned.incrementAndGet();
        }

        @Override
        public void failed(RuntimeException failure) {
            failed.incrementAndGet();
        }

        int times() {
            return scanned.get() + failed.get();
        }
    }

    private Told added(@Nullable HistoryId historyId) {
        Told told = new Told();
        wakeUps.add(told, historyId);
        return told;
    }

    @Test
    void aWakeUpIsToldWhenTheScanThatBeganAfterItHasEnded() {
        wakeUps.open();
        Told told = new Told();
        assertThat(wakeUps.add(told, id(7))).isTrue();
        wakeUps.begin();
        assertThat(told.times()).isZero();

        assertThat(wakeUps.completed(id(7))).isEqualTo(new WakeUps.Next(false, Duration.ofSeconds(2)));
        assertThat(told.scanned).hasValue(1);
    }

    @Test
    void oneThatComesDuringAScanWaitsForTheNext() {
        wakeUps.open();
        wakeUps.begin();
        Told told = new Told();
        assertThat(wakeUps.add(told, null)).isFalse();

        assertThat(wakeUps.completed(id(7)).scan()).isTrue();
        assertThat(told.times()).isZero();
        wakeUps.begin();
        wakeUps.completed(id(7));
        assertThat(told.scanned).hasValue(1);
    }

    @Test
    void ofThoseThatWaitOnlyTheLatestIsHeld() {
        wakeUps.open();
        Told first = added(id(7));
        wakeUps.begin();
        Told second = added(id(8));
        Told third = added(id(9));

        assertThat(List.of(first.times(), second.scanned.get(), third.times())).containsExactly(0, 1, 0);
        assertThat(counts.of(Outcome.MERGED)).isEqualTo(1);
    }

    @Test
    void afterAFailureTheNextScanIsNotBegunByAWakeUp() {
        wakeUps.open();
        Told first = added(null);
        wakeUps.begin();
        wakeUps.failed(failure);
        assertThat(first.failed).hasValue(1);

        Told redelivered = new Told();
        assertThat(wakeUps.add(redelivered, null)).isFalse();
        assertThat(wakeUps.look(id(1))).isFalse();
        assertThat(redelivered.times()).isZero();

        wakeUps.begin();
        wakeUps.completed(id(7));
        assertThat(redelivered.scanned).hasValue(1);
        assertThat(wakeUps.add(new Told(), null)).isTrue();
    }

    @Test
    void whereNobodyWaitsForTheNextScanAFailureIsToldToAllAndLaterOnesAreDoneWith() {
        WakeUps impatient = new WakeUps(counts, false);
        impatient.open();
        Told covered = new Told();
        Told waiting = new Told();
        Told later = new Told();
        impatient.add(covered, null);
        impatient.begin();
        impatient.add(waiting, null);
        impatient.failed(failure);
        assertThat(List.of(covered.failed.get(), waiting.failed.get())).containsExactly(1, 1);

        assertThat(impatient.add(later, null)).isFalse();
        assertThat(later.scanned).hasValue(1);
        assertThat(impatient.isWaiting()).isFalse();
        assertThat(counts.of(Outcome.POSTPONED)).isEqualTo(1);

        impatient.begin();
        impatient.completed(id(1));
        assertThat(impatient.add(new Told(), null)).isTrue();
    }

    @Test
    void whatWaitsAfterAFailureDoesNotCallForAScan() {
        wakeUps.open();
        added(null);
        wakeUps.begin();
        added(null);
        wakeUps.failed(failure);
        assertThat(wakeUps.isWaiting()).isTrue();
        assertThat(wakeUps.isCalling()).isFalse();

        wakeUps.standsBy();
        added(null);
        assertThat(wakeUps.isCalling()).isTrue();
    }

    @Test
    void aHistoryThatLagsIsLookedAtAgainThreeTimesAndNoMore() {
        wakeUps.open();
        Told told = added(id(9));
        List<@Nullable Duration> waits = new ArrayList<>();
        for (int scan = 1; scan <= 5; scan++) {
            wakeUps.begin();
            waits.add(wakeUps.completed(id(8)).lookIn());
            assertThat(told.scanned).hasValue(1);
            assertThat(wakeUps.look(id(8))).isEqualTo(scan < 5);
        }
        assertThat(waits)
                .containsExactly(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(2),
                        null);
    }

    @Test
    void aHistoryThatHasCaughtUpIsLookedAtOnceMoreForWhatGmailDidNotNotifyOf() {
        wakeUps.open();
        added(id(9));
        wakeUps.begin();
        assertThat(wakeUps.completed(id(9)).lookIn()).isEqualTo(Duration.ofSeconds(2));

        assertThat(wakeUps.look(id(9))).isTrue();
        wakeUps.begin();
        assertThat(wakeUps.completed(id(10)).lookIn()).isNull();
        assertThat(wakeUps.look(id(10))).isFalse();
        assertThat(wakeUps.isWaiting()).isFalse();
    }

    @Test
    void aScanOfTheTimerIsNotLookedAfter() {
        wakeUps.open();
        wakeUps.begin();
        assertThat(wakeUps.completed(id(9)).lookIn()).isNull();
        assertThat(wakeUps.look(id(9))).isFalse();
    }

    @Test
    void aLookNeverAcknowledgesWhatWaits() {
        wakeUps.open();
        added(id(9));
        wakeUps.begin();
        wakeUps.completed(id(8));
        Told told = added(id(7));

        assertThat(wakeUps.look(id(8))).isFalse();
        assertThat(told.times()).isZero();
        wakeUps.begin();
        assertThat(wakeUps.completed(id(8)).lookIn()).isEqualTo(Duration.ofSeconds(2));
        assertThat(told.scanned).hasValue(1);
    }

    @Test
    void aRepeatedNotificationDoesNotBeginTheLooksAnew() {
        wakeUps.open();
        List<@Nullable Duration> waits = new ArrayList<>();
        for (int scan = 1; scan <= 4; scan++) {
            added(HistoryId.parse("18446744073709551615"));
            wakeUps.look(id(8));
            wakeUps.begin();
            waits.add(wakeUps.completed(id(8)).lookIn());
        }
        assertThat(waits)
                .containsExactly(
                        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(2));
    }

    @Test
    void anInterruptedScanKeepsItsWakeUpForTheNext() {
        wakeUps.open();
        Told told = added(id(7));
        wakeUps.begin();
        wakeUps.interrupted();
        assertThat(told.times()).isZero();
        assertThat(wakeUps.isWaiting()).isTrue();

        wakeUps.begin();
        Told later = added(id(8));
        wakeUps.interrupted();
        assertThat(told.scanned).hasValue(1);
        assertThat(later.times()).isZero();
    }

    @Test
    void whatIsClosedHasAllComeAgainAndTakesNothing() {
        wakeUps.open();
        Told covered = added(id(7));
        wakeUps.begin();
        Told waiting = added(id(8));
        wakeUps.close(failure);
        Told late = added(id(9));

        assertThat(List.of(covered.failed.get(), waiting.failed.get(), late.failed.get()))
                .containsExactly(1, 1, 1);
        assertThat(wakeUps.completed(id(1))).isEqualTo(new WakeUps.Next(false, null));
        assertThat(covered.times()).isEqualTo(1);
    }

    @Test
    void aMailboxThatLeavesAcknowledgesAll() {
        wakeUps.open();
        Told covered = added(id(7));
        wakeUps.begin();
        Told waiting = added(id(8));
        wakeUps.leave();

        assertThat(List.of(covered.scanned.get(), waiting.scanned.get())).containsExactly(1, 1);
        assertThat(added(id(9)).failed).hasValue(1);
    }

    @Test
    void inAnyOrderOfEventsTheLawHolds() {
        for (int seed = 0; seed < 3_000; seed++) {
            new WakeUpsLaw(new Random(seed)).run(200);
        }
    }

    @Test
    void manyThreadsLeaveNoWakeUpUntold() throws Exception {
        wakeUps.open();
        List<Told> all = new ArrayList<>();
        for (int number = 0; number < 4_000; number++) {
            all.add(new Told());
        }
        ExecutorService threads = Executors.newFixedThreadPool(5);
        CountDownLatch added = new CountDownLatch(4);
        for (int part = 0; part < 4; part++) {
            List<Told> mine = all.subList(part * 1_000, part * 1_000 + 1_000);
            threads.execute(() -> {
                mine.forEach(told -> wakeUps.add(told, null));
                added.countDown();
            });
        }
        threads.execute(() -> {
            while (added.getCount() > 0 || wakeUps.isWaiting()) {
                wakeUps.begin();
                wakeUps.completed(id(1));
            }
        });
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();

        assertThat(all).allSatisfy(told -> {
            assertThat(told.times()).isEqualTo(1);
            assertThat(told.scanned).hasValue(1);
        });
    }
}
