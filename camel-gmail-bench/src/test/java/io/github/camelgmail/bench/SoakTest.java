package io.github.camelgmail.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.consumer.notification.NotificationCounts.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SoakTest {

    private static final int NOTIFICATIONS = 2_000;
    private static final int MAILBOXES = 50;

    @Test
    void eachMessageIsRoutedOnceThoughNotificationsAreDroppedDoubledAndReordered() throws Exception {
        SoakOutcome outcome = new Soak(NOTIFICATIONS, MAILBOXES, 7, Duration.ofSeconds(3)).run();

        assertThat(outcome.isExactlyOnce()).as(outcome.row()).isTrue();
        assertThat(outcome.delivered()).isEqualTo(NOTIFICATIONS);
        assertThat(outcome.dropped()).isBetween(NOTIFICATIONS * 7L / 100, NOTIFICATIONS * 13L / 100);
        assertThat(outcome.mishaps().doubled()).isBetween(NOTIFICATIONS * 22L / 100, NOTIFICATIONS * 32L / 100);
        assertThat(outcome.mishaps().overtaken()).isGreaterThan(NOTIFICATIONS * 5L / 100);
        assertThat(outcome.counts().of(Outcome.RECEIVED)).isGreaterThan(NOTIFICATIONS);
        assertThat(outcome.counts().of(Outcome.STALE)).isPositive();
        assertThat(outcome.counts().of(Outcome.MERGED)).isPositive();
    }
}
