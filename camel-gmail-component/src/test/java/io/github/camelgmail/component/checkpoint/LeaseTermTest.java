package io.github.camelgmail.component.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LeaseTermTest {

    /** Close to the end of what nanoTime may return, where it begins at the other end. */
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);

    private final LeaseTerm term = new LeaseTerm(clock::get, Duration.ofNanos(10));

    @Test
    void aTermRunsForItsLength() {
        clock.addAndGet(9);
        assertThat(term.isRunning()).isTrue();
        clock.addAndGet(1);
        assertThat(term.isRunning()).isFalse();
    }

    @Test
    void aTermIsExtendedFromWhenTheStoreWasAskedNotFromItsAnswer() {
        clock.addAndGet(5);
        long asked = term.now();
        clock.addAndGet(4);
        term.extendFrom(asked);
        clock.addAndGet(5);
        assertThat(term.isRunning()).isTrue();
        clock.addAndGet(1);
        assertThat(term.isRunning()).isFalse();
    }

    @Test
    void aTermThatIsOverIsNotExtendedEvenIfNobodyLookedMeanwhile() {
        clock.addAndGet(9);
        long asked = term.now();
        clock.addAndGet(1);
        term.extendFrom(asked);
        assertThat(term.isRunning()).isFalse();
    }

    @Test
    void aFinishedTermIsOver() {
        term.finish();
        term.extendFrom(term.now());
        assertThat(term.isRunning()).isFalse();
    }
}
