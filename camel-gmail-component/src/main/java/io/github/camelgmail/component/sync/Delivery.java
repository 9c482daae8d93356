package io.github.camelgmail.component.sync;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Hydrates messages and hands the selected ones to the receiver, counting. */
final class Delivery<M> {

    private final FeedMailbox<M> mailbox;
    private final Receiver<M> receiver;
    private final MessageSelection selection;
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicLong gone = new AtomicLong();

    Delivery(FeedMailbox<M> mailbox, Receiver<M> receiver, MessageSelection selection) {
        this.mailbox = mailbox;
        this.receiver = receiver;
        this.selection = selection;
    }

    List<FeedMessage<M>> hydrate(List<String> ids) {
        return ids.isEmpty() ? List.of() : mailbox.hydrate(ids);
    }

    void countGone() {
        gone.incrementAndGet();
    }

    /** Returns whether the feed may pass the message: it was delivered, or is not one to deliver. */
    boolean deliver(FeedMessage<M> message) {
        if (!selection.accepts(message.labelIds())) {
            return true;
        }
        if (receiver.receive(message) != Receiver.Outcome.COMPLETED) {
            return false;
        }
        delivered.incrementAndGet();
        return true;
    }

    long delivered() {
        return delivered.get();
    }

    long gone() {
        return gone.get();
    }
}
