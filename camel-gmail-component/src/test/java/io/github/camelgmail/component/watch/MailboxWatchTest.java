package io.github.camelgmail.component.watch;

import static io.github.camelgmail.component.watch.WatchFixture.ALICE;
import static io.github.camelgmail.component.watch.WatchFixture.DAY;
import static io.github.camelgmail.component.watch.WatchFixture.LIFE;
import static io.github.camelgmail.component.watch.WatchFixture.TOPIC;
import static io.github.camelgmail.component.watch.WatchFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelgmail.component.client.GmailNotFoundException;
import io.github.camelgmail.component.client.GmailPermissionException;
import io.github.camelgmail.component.client.GmailUnavailableException;
import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.fault.FaultRule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

/** How a watch is kept alive, while a week or more passes. */
class MailboxWatchTest {

    private final WatchFixture fixture = new WatchFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private Duration untilNext(MailboxWatch watch) {
        return Duration.between(fixture.now(), watch.condition().nextTry());
    }

    /** The clock of the server goes on by itself, by a little. */
    private static void about(Duration actual, Duration expected) {
        assertThat(actual).isBetween(expected.minusSeconds(30), expected.plusSeconds(1));
    }

    @Test
    void isBegunAtOnceAndRenewedOnceADay() {
        MailboxWatch watch = fixture.watch(DAY);
        assertThat(watch.isDue()).isTrue();
        for (int day = 1; day <= 30; day++) {
            fixture.keepNext(watch);
            assertThat(fixture.watches()).isEqualTo(day);
            assertThat(watch.isDue()).isFalse();
            watch.keep();
            about(untilNext(watch), DAY);
            assertThat(watch.condition().isLive(fixture.now().plus(LIFE).minusSeconds(30)))
                    .isTrue();
        }
        assertThat(fixture.watches()).isEqualTo(30);
    }

    @Test
    void isRenewedWellBeforeItEndsWhateverTheOptionSays() {
        MailboxWatch watch = fixture.watch(LIFE.minusSeconds(1));
        watch.keep();

        about(untilNext(watch), LIFE.multipliedBy(3).dividedBy(4));
    }

    @Test
    void mailboxesThatBeginTogetherAreNotRenewedTogether() {
        List<Instant> renewals = new ArrayList<>();
        for (double chance : new double[] {0, 0.25, 0.5, 0.75, 0.999}) {
            MailboxWatch watch = fixture.watch(settings(TOPIC, DAY, false), new ChanceOf(chance));
            watch.keep();
            about(untilNext(watch), Duration.ofMillis((long) (DAY.toMillis() * (1 - chance / 10))));
            renewals.add(watch.condition().nextTry());
        }
        assertThat(renewals).doesNotHaveDuplicates();
    }

    private record ChanceOf(double chance) implements java.util.random.RandomGenerator {

        @Override
        public long nextLong() {
            return 0;
        }

        @Override
        public double nextDouble() {
            return chance;
        }
    }

    @Test
    void aClockThatIsSetBackPutsNoRenewalOff() {
        Instant wrong = fixture.now().plus(Duration.ofDays(365));
        WatchTimes ahead = new WatchTimes(Clock.fixed(wrong, ZoneOffset.UTC), () -> 0);
        WatchTimes right = new WatchTimes(fixture.gmail.clock(), () -> 0);
        Instant expiration = fixture.now().plus(LIFE);

        assertThat(right.isDue(ahead.begun(expiration.toEpochMilli(), DAY))).isTrue();
        assertThat(right.isDue(right.begun(expiration.toEpochMilli(), DAY))).isFalse();
        assertThat(right.isDue(right.begun(expiration.toEpochMilli(), LIFE.minusSeconds(1))))
                .isFalse();
    }

    @Test
    void anotherTopicOfTheProjectIsStoppedOnce() {
        fixture.gmail.topics().create(TOPIC + "-of-old").grantPublisher();
        fixture.watch(settings(TOPIC + "-of-old", DAY, false), () -> 0).begin();
        MailboxWatch watch = fixture.watch(DAY);

        watch.begin();

        assertThat(fixture.watches()).isEqualTo(3);
        assertThat(fixture.stops()).isEqualTo(1);
        assertThat(watch.condition().failure()).isNull();
        assertThat(watch.condition().isLive(fixture.now())).isTrue();
    }

    @Test
    void whatStopDoesNotMendIsAFailure() {
        fixture.gmail.topics().create(TOPIC + "-of-old").grantPublisher();
        fixture.watch(settings(TOPIC + "-of-old", DAY, false), () -> 0).begin();
        fixture.gmail.topics().delete(TOPIC);
        MailboxWatch watch = fixture.watch(DAY);

        watch.keep();

        assertThat(watch.condition().failure()).isInstanceOf(GmailNotFoundException.class);
        assertThat(fixture.stops()).isEqualTo(1);
    }

    @Test
    void refusalsForGoodFailTheStartAndNameTheCure() {
        fixture.gmail.topics().find(TOPIC).orElseThrow().revokePublisher();
        assertThatThrownBy(() -> fixture.watch(DAY).begin())
                .isInstanceOf(GmailPermissionException.class)
                .hasMessageContaining("gmail-api-push@system.gserviceaccount.com");

        fixture.gmail.topics().delete(TOPIC);
        assertThatThrownBy(() -> fixture.watch(DAY).begin())
                .isInstanceOf(GmailNotFoundException.class)
                .hasMessageContaining("gcloud pubsub topics create");

        assertThatThrownBy(() -> fixture.watch(settings("projects/another/topics/mail", DAY, false), () -> 0)
                        .begin())
                .hasMessageContaining("watchTopic");
        assertThat(fixture.logged(Level.WARN))
                .as("nothing is polled meanwhile, and the exception tells it")
                .isEmpty();
    }

    @Test
    void whatMayPassFailsNoStart() {
        fixture.gmail.faults().add(FaultRule.of(Fault.backendError()).on("watch"));
        MailboxWatch watch = fixture.watch(DAY);

        assertThatCode(watch::begin).doesNotThrowAnyException();

        assertThat(watch.condition().isLive(fixture.now())).isFalse();
        assertThat(watch.condition().isEndangered(fixture.now())).isFalse();
    }

    @Test
    void waitsAfterFailuresGrowFromAMinuteToAnHour() {
        MailboxWatch watch = fixture.watch(DAY);
        fixture.gmail.topics().delete(TOPIC);
        List<Long> minutes = new ArrayList<>();
        for (int failure = 1; failure <= 9; failure++) {
            fixture.keepNext(watch);
            minutes.add(untilNext(watch).plusSeconds(30).toMinutes());
        }
        assertThat(minutes).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);

        fixture.gmail.topics().create(TOPIC).grantPublisher();
        fixture.keepNext(watch);
        about(untilNext(watch), DAY);
        fixture.gmail.topics().delete(TOPIC);
        fixture.keepNext(watch);
        about(untilNext(watch), Duration.ofMinutes(1));
    }

    @Test
    void aLongOutageIsLoggedOnceAtItsBeginningAndOnceAtItsEnd() {
        MailboxWatch watch = fixture.watch(DAY);
        watch.keep();
        fixture.gmail.topics().delete(TOPIC);
        for (int failure = 1; failure <= 20; failure++) {
            fixture.keepNext(watch);
        }
        assertThat(fixture.logged(Level.WARN)).singleElement().asString().contains(ALICE, TOPIC, "It is polled");
        assertThat(fixture.logged(Level.INFO)).isEmpty();

        fixture.gmail.topics().create(TOPIC).grantPublisher();
        fixture.keepNext(watch);
        fixture.keepNext(watch);
        assertThat(fixture.logged(Level.WARN)).hasSize(1);
        assertThat(fixture.logged(Level.INFO)).singleElement().asString().contains(ALICE, "again");
    }

    @Test
    void aFailingWatchIsEndangeredADayBeforeItEnds() {
        MailboxWatch watch = fixture.watch(DAY);
        watch.keep();
        Instant end = watch.condition().expiration();
        fixture.gmail.topics().delete(TOPIC);
        while (fixture.now().isBefore(end.minus(DAY).minus(Duration.ofHours(2)))) {
            fixture.keepNext(watch);
            assertThat(watch.condition().isEndangered(fixture.now())).isFalse();
        }
        fixture.gmail.advanceClock(Duration.ofHours(3));
        assertThat(watch.condition().isEndangered(fixture.now())).isTrue();
        assertThat(watch.condition().isLive(fixture.now())).isTrue();
        fixture.gmail.advanceClock(DAY);
        assertThat(watch.condition().isLapsed(fixture.now())).isTrue();

        fixture.gmail.topics().create(TOPIC).grantPublisher();
        fixture.keepNext(watch);
        assertThat(watch.condition().isEndangered(fixture.now())).isFalse();
    }

    @Test
    void whatIsPostponedIsNoFailure() {
        MailboxWatch watch = fixture.watch(DAY);
        fixture.gmail.failNext("watch", 1, Fault.userRateLimitExceeded());

        watch.begin();

        assertThat(watch.condition().failure()).isNull();
        assertThat(watch.condition().nextTry()).isAfter(fixture.now());
        fixture.keepNext(watch);
        assertThat(watch.condition().isLive(fixture.now())).isTrue();
    }

    @Test
    void aServerThatStaysAwayIsAFailureAfterSomeAttempts() {
        MailboxWatch watch = fixture.watch(DAY);
        fixture.gmail.faults().add(FaultRule.of(Fault.backendError()).on("watch"));
        while (watch.condition().failure() == null) {
            fixture.keepNext(watch);
        }
        assertThat(watch.condition().failure()).isInstanceOf(GmailUnavailableException.class);
        assertThat(fixture.watches()).isBetween(2, 10);
        assertThatCode(watch::begin).doesNotThrowAnyException();
    }

    @Test
    void itIsEndedWhereTheOptionSaysSoOnly() {
        MailboxWatch kept = fixture.watch(DAY);
        kept.keep();
        kept.end();
        assertThat(fixture.stops()).isZero();

        MailboxWatch ended = fixture.watch(settings(TOPIC, DAY, true), () -> 0);
        ended.end();
        assertThat(fixture.stops()).isZero();
        ended.keep();
        ended.end();
        ended.end();
        assertThat(fixture.stops()).isEqualTo(1);
        assertThat(ended.isDue()).isTrue();
    }

    @Test
    void anEndThatFailsHoldsUpNobody() {
        MailboxWatch watch = fixture.watch(settings(TOPIC, DAY, true), () -> 0);
        watch.keep();
        fixture.gmail.faults().add(FaultRule.of(Fault.backendError()).on("stop"));

        assertThatCode(watch::end).doesNotThrowAnyException();

        assertThat(fixture.stops()).isEqualTo(1);
        assertThat(watch.condition().isLive(fixture.now())).isTrue();
    }
}
