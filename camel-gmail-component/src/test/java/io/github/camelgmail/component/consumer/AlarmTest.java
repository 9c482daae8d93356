package io.github.camelgmail.component.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlarmTest {

    private final Clock clock = Clock.systemUTC();
    private final ScheduledThreadPoolExecutor timer = timer();
    private final Alarm alarm = new Alarm(timer, clock);
    private final List<String> rung = new CopyOnWriteArrayList<>();

    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void aBellRingsOnceAndNotBeforeItsInstant() {
        alarm.bell(() -> rung.add("far")).set(clock.instant().plus(Duration.ofHours(1)));
        alarm.bell(() -> rung.add("past")).set(clock.instant().minus(Duration.ofHours(1)));

        Awaitility.await().until(() -> rung.contains("past"));
        assertThat(rung).containsExactly("past");
        assertThat(timer.getQueue()).hasSize(1);
    }

    @Test
    void aBellThatIsSetAgainTakesOneTaskOnly() {
        Alarm.Bell bell = alarm.bell(() -> rung.add("rung"));
        for (int i = 0; i < 2_000; i++) {
            bell.set(clock.instant().plusSeconds(60));
        }
        assertThat(timer.getQueue()).hasSize(1);

        bell.set(clock.instant());
        Awaitility.await().until(() -> !rung.isEmpty());
        assertThat(timer.getQueue()).isEmpty();
    }

    @Test
    void aBellThatIsSilencedTakesNoTask() {
        Alarm.Bell bell = alarm.bell(() -> rung.add("rung"));
        bell.set(clock.instant().plusSeconds(60));

        bell.silence();

        assertThat(timer.getQueue()).isEmpty();
    }
}
