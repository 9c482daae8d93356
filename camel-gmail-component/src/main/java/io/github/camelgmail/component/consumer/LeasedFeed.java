package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.sync.Cursor;
import io.github.camelgmail.component.sync.Delivery;
import io.github.camelgmail.component.sync.Ending;
import io.github.camelgmail.component.sync.Input;
import io.github.camelgmail.component.sync.ScanResult;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** The change feed of a mailbox while it holds its lease: drives the engine. */
final class LeasedFeed implements AutoCloseable {

    private final FeedParts parts;
    private final Deliveries deliveries;
    private final Executor workers;
    private volatile boolean over;

    LeasedFeed(FeedParts parts, Deliveries deliveries, Executor workers) {
        this.parts = parts;
        this.deliveries = deliveries;
        this.workers = workers;
    }

    /**
     * Scans the mailbox once, and returns when everything that was found is dealt with. One thread at a time.
     *
     * @param answered is run whenever Gmail has answered a question
     */
    ScanResult scan(Runnable answered) {
        Agenda agenda = parts.agenda();
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
            over |= failing;
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

    /** Says that there may be something new. Any thread. */
    void wake() {
        take(new Input.Wake<>());
    }

    /** Ends a running scan as soon as what runs has ended. Any thread. */
    void stop() {
        take(new Input.Stop<>());
    }

    /** Ends a running scan at once, whatever runs. The feed can only be closed then. Any thread. */
    void abandon() {
        over = true;
        parts.agenda().end(new ScanResult(0, false, null));
    }

    /** Returns whether the feed may go on, which is no longer so when its lease is lost. */
    boolean isHeld() {
        return !over && parts.lease().isHeld();
    }

    /** Returns how many messages were gone before they could be read. */
    long gone() {
        return parts.engine().counts().gone();
    }

    /** Returns the cursor as it was stored last. */
    Cursor cursor() {
        return parts.engine().cursor();
    }

    /** An engine that fails would leave its scan without an end. The next one begins at the stored cursor. */
    private void take(Input<GmailMessage> input) {
        try {
            new Turn(parts, this::handOver).take(input);
        } catch (RuntimeException e) {
            over = true;
            parts.agenda().end(new ScanResult(0, false, e));
        }
    }

    private void handOver(Delivery<GmailMessage> delivery) {
        try {
            workers.execute(() -> deliver(delivery));
        } catch (RejectedExecutionException stopped) {
            abandon();
        }
    }

    private void deliver(Delivery<GmailMessage> delivery) {
        if (isHeld()) {
            deliveries.run(delivery, ending -> take(new Input.Ended<>(delivery.number(), ending)));
        } else {
            take(new Input.Ended<>(delivery.number(), new Ending.Refused()));
        }
    }

    /** Gives the lease back. */
    @Override
    public void close() {
        parts.lease().close();
    }
}
