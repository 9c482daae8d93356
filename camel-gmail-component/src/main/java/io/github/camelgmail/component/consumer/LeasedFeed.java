package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.sync.Cursor;
import io.github.camelgmail.component.sync.Delivery;
import io.github.camelgmail.component.sync.Ending;
import io.github.camelgmail.component.sync.Input;
import io.github.camelgmail.component.sync.ScanResult;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** The change feed of a mailbox while it holds its lease: tells the engine what happens, and does what it asks for. */
abstract class LeasedFeed implements AutoCloseable {

    private final FeedParts parts;
    private final Deliveries deliveries;
    private final Executor workers;
    private volatile boolean over;

    /** Makes it from its parts, with workers that begin exchanges. */
    LeasedFeed(FeedParts parts, Deliveries deliveries, Executor workers) {
        this.parts = parts;
        this.deliveries = deliveries;
        this.workers = workers;
    }

    /** Returns who does what takes time. */
    abstract Errands errands();

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
        errands().end(new ScanResult(0, false, false, null));
    }

    /** Makes the feed one that can only be closed. */
    void giveUp() {
        over = true;
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

    /** An engine that fails would leave its scan without an end. */
    void take(Input<GmailMessage> input) {
        try {
            new Turn(parts, errands(), this::handOver).take(input);
        } catch (RuntimeException e) {
            fail(e);
        } catch (Error e) {
            fail(new IllegalStateException("The feed cannot go on: " + e, e));
        }
    }

    /** Ends the scan, and makes the feed one that can only be closed. The next one begins at the stored cursor. */
    final void fail(RuntimeException failure) {
        over = true;
        errands().end(new ScanResult(0, false, false, failure));
    }

    /** Is told that an exchange is handed over. */
    void beginsDelivery() {}

    /** Is told that an exchange has ended. */
    void endsDelivery() {}

    private void handOver(Delivery<GmailMessage> delivery) {
        beginsDelivery();
        try {
            workers.execute(() -> deliver(delivery));
        } catch (RejectedExecutionException stopped) {
            abandon();
        }
    }

    private void deliver(Delivery<GmailMessage> delivery) {
        if (isHeld()) {
            deliveries.run(delivery, ending -> errands().goOn(() -> ended(delivery, ending)));
        } else {
            ended(delivery, new Ending.Refused());
        }
    }

    private void ended(Delivery<GmailMessage> delivery, Ending ending) {
        endsDelivery();
        take(new Input.Ended<>(delivery.number(), ending));
    }

    /** Gives the lease back. */
    @Override
    public void close() {
        parts.mailbox().close();
        parts.lease().close();
    }
}
