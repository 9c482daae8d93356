package io.github.camelgmail.component.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

/** What is logged when many mailboxes fail together. */
class WatchTroublesTest {

    private final RememberedLog log = new RememberedLog();
    private final WatchTroubles troubles = new WatchTroubles(log);
    private final RuntimeException gone = new IllegalStateException("The topic is gone");
    private final WatchCondition failing = new WatchCondition(null, Instant.EPOCH, gone);

    private static String user(int number) {
        return "user" + number + "@example.com";
    }

    @Test
    void onlyTheFirstOfManyAreWarnedOf() {
        for (int round = 0; round < 3; round++) {
            for (int number = 1; number <= 1000; number++) {
                troubles.met(user(number), failing, gone);
            }
        }
        assertThat(log.lines(Level.WARN)).hasSize(10);
        assertThat(log.lines(Level.WARN).get(9)).contains("Further mailboxes are not warned of");

        for (int number = 1; number <= 1000; number++) {
            troubles.over(user(number), failing);
        }
        assertThat(log.lines(Level.INFO)).hasSize(10);
        troubles.met(user(1), failing, gone);
        assertThat(log.lines(Level.WARN)).hasSize(11);
    }

    @Test
    void aMailboxThatLeftIsForgotten() {
        troubles.met(user(1), failing, gone);
        troubles.forget(user(1));
        troubles.met(user(1), failing, gone);

        assertThat(log.lines(Level.WARN)).hasSize(2);
    }
}
