package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.sync.Input;
import io.github.camelgmail.component.sync.ScanResult;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** The feed of the one mailbox of a consumer: the polling thread asks its questions, and waits for the scan to end. */
final class PolledFeed extends LeasedFeed {

    private final Agenda agenda;

    PolledFeed(FeedParts parts, Deliveries deliveries, Executor workers, Agenda agenda) {
        super(parts, deliveries, workers);
        this.agenda = agenda;
    }

    @Override
    Errands errands() {
        return agenda;
    }

    /**
     * Scans the mailbox once, and returns when everything that was found is dealt with. One thread at a time.
     *
     * @param answered is run whenever Gmail has answered a question
     */
    ScanResult scan(Runnable answered) {
        agenda.begin();
        boolean failing = true;
        try {
            wake();
            Optional<Supplier<Input<GmailMessage>>> next = agenda.next();
            while (next.isPresent()) {
                take(answer(next.get(), answered));
                next = agenda.next();
            }
            failing = false;
            return Objects.requireNonNull(agenda.result());
        } finally {
            if (failing) {
                giveUp();
            }
        }
    }

    private static Input<GmailMessage> answer(Supplier<Input<GmailMessage>> question, Runnable answered) {
        try {
            Input<GmailMessage> answer = question.get();
            answered.run();
            return answer;
        } catch (RuntimeException e) {
            return new Input.ReadFailed<>(e);
        }
    }
}
