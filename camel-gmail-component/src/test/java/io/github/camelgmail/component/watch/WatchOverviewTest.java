package io.github.camelgmail.component.watch;

import static io.github.camelgmail.component.watch.WatchFixture.ALICE;
import static io.github.camelgmail.component.watch.WatchFixture.DAY;
import static io.github.camelgmail.component.watch.WatchFixture.LIFE;
import static io.github.camelgmail.component.watch.WatchFixture.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the watches of many mailboxes are told of together. */
class WatchOverviewTest {

    private final WatchFixture fixture = new WatchFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private WatchOverview overview(List<MailboxWatch> watches) {
        return WatchOverview.of(watches, fixture.now());
    }

    private List<MailboxWatch> live(int count) {
        List<MailboxWatch> watches = new ArrayList<>(
                Stream.generate(() -> fixture.watch(DAY)).limit(count).toList());
        watches.forEach(MailboxWatch::keep);
        return watches;
    }

    private MailboxWatch failing() {
        fixture.gmail.topics().delete(TOPIC);
        MailboxWatch watch = fixture.watch(DAY);
        watch.keep();
        fixture.gmail.topics().create(TOPIC).grantPublisher();
        return watch;
    }

    @Test
    void withoutWatchesNothingIsAlarming() {
        WatchOverview none = overview(List.of());

        assertThat(none.isAlarming()).isFalse();
        assertThat(none.expiration()).isNull();
        assertThat(none.secondsLeft()).isNaN();
        assertThat(none.failures(5)).isEmpty();
    }

    @Test
    void aWatchThatIsNotBegunYetIsNotAlarming() {
        WatchOverview waiting = overview(List.of(fixture.watch(DAY)));

        assertThat(waiting.isAlarming()).isFalse();
        assertThat(waiting.live()).isZero();
        assertThat(waiting.failing()).isZero();
    }

    @Test
    void theFirstToEndIsTold() {
        List<MailboxWatch> watches = live(1);
        fixture.gmail.advanceClock(Duration.ofHours(5));
        watches.addAll(live(2));
        WatchOverview seen = overview(watches);

        assertThat(seen.expiration()).isEqualTo(watches.get(0).condition().expiration());
        assertThat(seen.secondsLeft()).isBetween(LIFE.minusHours(5).toSeconds() - 30.0, LIFE.toSeconds() - 1.0);
        assertThat(seen.live()).isEqualTo(3);
    }

    @Test
    void oneOfManyIsToldOfAndNotAlarming() {
        List<MailboxWatch> watches = live(10);
        watches.add(failing());
        assertThat(overview(watches).isAlarming()).isFalse();
        assertThat(overview(watches).failing()).isOne();
        assertThat(overview(watches).failures(5)).singleElement().asString().contains(ALICE, "never begun", TOPIC);

        watches.add(failing());
        assertThat(overview(watches).isAlarming()).isTrue();
        assertThat(overview(watches.subList(9, 11)).isAlarming()).isTrue();
    }

    @Test
    void whatHasEndedIsAlarmingThoughNothingFails() {
        List<MailboxWatch> watches = live(2);
        fixture.gmail.advanceClock(LIFE);
        WatchOverview seen = overview(watches);

        assertThat(seen.isAlarming()).isTrue();
        assertThat(seen.lapsed()).isEqualTo(2);
        assertThat(seen.secondsLeft()).isLessThanOrEqualTo(0);
        assertThat(seen.failures(1)).singleElement().asString().contains("was not renewed");
    }
}
