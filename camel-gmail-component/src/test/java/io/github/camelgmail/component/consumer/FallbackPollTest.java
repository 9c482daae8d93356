package io.github.camelgmail.component.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.watch.RememberedLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

class FallbackPollTest {

    private static final Duration SILENCE = Duration.ofMinutes(10);

    private final SetClock clock = new SetClock();
    private final FallbackPoll poll = new FallbackPoll(SILENCE, clock);

    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2026-11-23T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private boolean scanned(boolean called, boolean complete) {
        return scanned(called, complete, 0);
    }

    private boolean scanned(boolean called, boolean complete, int delivered) {
        poll.begins(null, called);
        return poll.ends(complete, delivered);
    }

    @Test
    void aScanIsDueUntilOneHasDealtWithAll() {
        assertThat(poll.isDue(null)).isTrue();
        scanned(false, false);
        assertThat(poll.isDue(null)).isTrue();
        scanned(false, true);
        assertThat(poll.isDue(null)).isFalse();
        poll.restart();
        assertThat(poll.isDue(null)).isTrue();
    }

    @Test
    void aScanIsDueAfterSilenceCountedFromTheBeginningOfTheLast() {
        scanned(true, true);
        clock.pass(SILENCE.minusMillis(1));
        assertThat(poll.isDue(null)).isFalse();

        clock.pass(Duration.ofMillis(1));
        assertThat(poll.isDue(null)).isTrue();
    }

    @Test
    void withoutNotificationsEachPollScans() {
        FallbackPoll always = new FallbackPoll(null, clock);
        always.begins(null, false);
        assertThat(always.ends(true, 1)).isFalse();
        assertThat(always.isDue(null)).isTrue();
    }

    @Test
    void aClockThatIsSetBackDoesNotMakeTheSilenceLonger() {
        scanned(true, true);
        clock.pass(Duration.ofHours(-1));
        assertThat(poll.isDue(null)).isTrue();
    }

    @Test
    void mailThatTheTimerFoundAfterSilenceWasMissedIfNoNotificationFollows() {
        scanned(false, true);
        clock.pass(SILENCE);
        assertThat(scanned(false, true, 1)).isFalse();
        clock.pass(SILENCE);
        assertThat(scanned(false, true)).isTrue();
    }

    @Test
    void mailWhoseNotificationIsOnItsWayWasNotMissed() {
        scanned(false, true);
        clock.pass(SILENCE);
        assertThat(scanned(false, true, 1)).isFalse();
        clock.pass(Duration.ofSeconds(1));
        poll.notified();
        clock.pass(SILENCE);
        assertThat(scanned(false, true)).isFalse();
    }

    @Test
    void onlyWhatTheTimerFindsAfterSilenceIsMissed() {
        assertThat(scanned(false, true, 1)).isFalse();
        clock.pass(SILENCE.minusSeconds(1));
        poll.notified();
        clock.pass(Duration.ofSeconds(1));
        assertThat(scanned(false, true, 1)).isFalse();
        clock.pass(SILENCE);
        assertThat(scanned(true, true, 1)).isFalse();
        assertThat(scanned(false, true)).isFalse();
        assertThat(scanned(false, true)).isFalse();
    }

    @Test
    void silenceOfAMailboxIsToldOnceUntilANotificationOfItComes() {
        RememberedLog log = new RememberedLog();
        FallbackWarning warning = new FallbackWarning(SILENCE, clock, log);
        for (int poll = 0; poll < 5; poll++) {
            warning.missed("a@example.com");
            warning.notified("b@example.com");
            clock.pass(SILENCE);
        }
        assertThat(log.lines(Level.WARN)).singleElement().asString().contains("a@example.com", "preflight");

        warning.notified("a@example.com");
        warning.missed("a@example.com");
        assertThat(log.lines(Level.WARN)).hasSize(2);
    }

    @Test
    void silenceOfAllMailboxesIsToldOnce() {
        RememberedLog log = new RememberedLog();
        FallbackWarning warning = new FallbackWarning(SILENCE, clock, log);
        for (int mailbox = 0; mailbox < 100; mailbox++) {
            warning.missed(mailbox + "@example.com");
            clock.pass(SILENCE);
        }
        assertThat(log.lines(Level.WARN)).hasSize(1);
    }

    @Test
    void silenceOfOneMailboxDoesNotHideThatOfAnother() {
        RememberedLog log = new RememberedLog();
        FallbackWarning warning = new FallbackWarning(SILENCE, clock, log);
        warning.missed("a@example.com");
        warning.notified("c@example.com");
        warning.missed("b@example.com");
        assertThat(log.lines(Level.WARN)).hasSize(1);

        clock.pass(SILENCE);
        warning.missed("b@example.com");
        assertThat(log.lines(Level.WARN)).hasSize(2).last().asString().contains("b@example.com");
    }
}
