package io.github.camelgmail.component.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.sync.Input;
import io.github.camelgmail.component.sync.ScanResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private static final ScanResult RESULT = new ScanResult(1, false, true, null);

    private final Agenda agenda = new Agenda(Clock.systemUTC());

    private CompletableFuture<Optional<Supplier<Input<GmailMessage>>>> waiting() {
        return CompletableFuture.supplyAsync(agenda::next);
    }

    @Test
    void questionsAreAskedInTheirOrder() {
        Input<GmailMessage> first = new Input.HistoryExpired<>();
        Input<GmailMessage> second = new Input.Wake<>();
        agenda.ask(() -> first);
        agenda.ask(() -> second);

        assertThat(agenda.next().orElseThrow().get()).isSameAs(first);
        assertThat(agenda.next().orElseThrow().get()).isSameAs(second);
    }

    @Test
    void aQuestionWakesWhoWaits() throws Exception {
        CompletableFuture<Optional<Supplier<Input<GmailMessage>>>> next = waiting();
        agenda.ask(Input.HistoryExpired::new);

        assertThat(next.get(10, TimeUnit.SECONDS).orElseThrow().get()).isEqualTo(new Input.HistoryExpired<>());
    }

    @Test
    void theLatestWishForATickCounts() throws Exception {
        agenda.wakeAt(Instant.now().plus(Duration.ofHours(1)));
        CompletableFuture<Optional<Supplier<Input<GmailMessage>>>> next = waiting();
        agenda.wakeAt(Instant.now());

        assertThat(next.get(10, TimeUnit.SECONDS).orElseThrow().get()).isEqualTo(new Input.Tick<>());
    }

    @Test
    void aTickComesOnce() throws Exception {
        agenda.wakeAt(Instant.now());
        assertThat(agenda.next()).isPresent();

        CompletableFuture<Optional<Supplier<Input<GmailMessage>>>> next = waiting();
        agenda.end(RESULT);
        assertThat(next.get(10, TimeUnit.SECONDS)).isEmpty();
        assertThat(agenda.result()).isEqualTo(RESULT);
    }

    @Test
    void anEndForgetsWhatWasNotAskedAndABeginningForgetsTheEnd() {
        agenda.ask(Input.HistoryExpired::new);
        agenda.end(RESULT);
        assertThat(agenda.next()).isEmpty();

        agenda.begin();
        assertThat(agenda.result()).isNull();
        agenda.ask(Input.Wake::new);
        assertThat(agenda.next().orElseThrow().get()).isEqualTo(new Input.Wake<>());
    }

    @Test
    void anInterruptEndsNoWaitAndIsKept() throws Exception {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            Optional<Supplier<Input<GmailMessage>>> next = agenda.next();
            interrupted.complete(next.isPresent() && Thread.currentThread().isInterrupted());
        });
        thread.start();
        Awaitility.await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        thread.interrupt();
        assertThat(interrupted).isNotDone();
        agenda.ask(Input.Wake::new);

        assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
    }
}
