package io.github.camelgmail.component.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailboxConditionTest {

    private static final Instant NOW = Instant.parse("2026-11-22T21:00:00Z");
    private static final Duration DELAY = Duration.ofSeconds(10);

    private static MailboxCondition afterFailures(int count) {
        MailboxCondition condition = MailboxCondition.ACTIVE;
        for (int failure = 0; failure < count; failure++) {
            condition = condition.failed(new IllegalStateException("on purpose"), NOW, DELAY);
        }
        return condition;
    }

    @Test
    void eachFailureDoublesTheWait() {
        assertThat(afterFailures(1).due()).isEqualTo(NOW.plusSeconds(10));
        assertThat(afterFailures(2).due()).isEqualTo(NOW.plusSeconds(20));
        assertThat(afterFailures(4).due()).isEqualTo(NOW.plusSeconds(80));
        assertThat(afterFailures(1).state()).isEqualTo(MailboxState.BACKING_OFF);
        assertThat(afterFailures(1).isFailing()).isTrue();
    }

    @Test
    void noWaitIsLongerThanTenMinutes() {
        assertThat(afterFailures(7).due()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
        assertThat(afterFailures(100).due()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
    }

    @Test
    void whatIsPostponedKeepsItsState() {
        MailboxCondition postponed = MailboxCondition.ACTIVE.postponedTo(NOW);

        assertThat(postponed.state()).isEqualTo(MailboxState.ACTIVE);
        assertThat(postponed.due()).isEqualTo(NOW);
        assertThat(postponed.isFailing()).isFalse();
    }
}
