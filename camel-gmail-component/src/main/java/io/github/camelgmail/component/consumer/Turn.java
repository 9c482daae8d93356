package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.client.GmailPostponedException;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.sync.Cursor;
import io.github.camelgmail.component.sync.Delivery;
import io.github.camelgmail.component.sync.FeedPort;
import io.github.camelgmail.component.sync.HistoryId;
import io.github.camelgmail.component.sync.Input;
import io.github.camelgmail.component.sync.LabelChange;
import io.github.camelgmail.component.sync.MessageReference;
import io.github.camelgmail.component.sync.ScanResult;
import io.github.camelgmail.component.sync.Wanted;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One input to the engine and all that follows from it on the thread that brought it: storing, and relabelling where
 * the errands leave it to the turn. Questions to Gmail are left to the errands, deliveries to the workers.
 */
final class Turn implements FeedPort<GmailMessage> {

    private final FeedParts parts;
    private final Errands errands;
    private final Consumer<Delivery<GmailMessage>> receiver;
    private final Queue<Supplier<Input<GmailMessage>>> work = new ArrayDeque<>();

    /** Makes a turn whose deliveries go to a receiver that does not block. */
    Turn(FeedParts parts, Errands errands, Consumer<Delivery<GmailMessage>> receiver) {
        this.parts = parts;
        this.errands = errands;
        this.receiver = receiver;
    }

    void take(Input<GmailMessage> first) {
        enter(first);
        for (Supplier<Input<GmailMessage>> next = work.poll(); next != null; next = work.poll()) {
            enter(next.get());
        }
    }

    /** What the engine asks for is noted in the order in which it does; a later wish for a tick replaces an earlier. */
    private void enter(Input<GmailMessage> input) {
        synchronized (parts.engine()) {
            parts.engine().accept(input).forEach(output -> output.perform(this));
        }
    }

    @Override
    public void listHistory(HistoryId after, @Nullable String pageToken) {
        errands.ask(() -> parts.mailbox().history(after, pageToken));
    }

    @Override
    public void readHistoryId() {
        errands.ask(parts.mailbox()::historyId);
    }

    @Override
    public void listMessages(@Nullable Instant from, @Nullable Instant to, @Nullable String pageToken) {
        errands.ask(() -> parts.mailbox().messages(from, to, pageToken));
    }

    @Override
    public void listGone(@Nullable String pageToken) {
        errands.ask(() -> parts.mailbox().gone(pageToken));
    }

    @Override
    public void hydrate(List<Wanted> wanted, List<MessageReference> following) {
        errands.ask(() -> parts.mailbox().hydrate(wanted, following));
    }

    @Override
    public void wakeAt(Instant instant) {
        errands.wakeAt(instant);
    }

    @Override
    public void scanEnded(ScanResult result) {
        parts.mailbox().scanEnded();
        errands.end(result);
    }

    @Override
    public void deliver(Delivery<GmailMessage> delivery) {
        receiver.accept(delivery);
    }

    @Override
    public void store(Cursor cursor) {
        work.add(() -> stored(cursor));
    }

    private Input<GmailMessage> stored(Cursor cursor) {
        try {
            parts.lease().store(CursorJson.write(cursor));
            return new Input.Stored<>();
        } catch (RuntimeException e) {
            return new Input.StoreFailed<>(e);
        }
    }

    @Override
    public void relabel(LabelChange change, List<String> ids) {
        errands.relabel(() -> relabelled(change, ids), work::add);
    }

    private Input<GmailMessage> relabelled(LabelChange change, List<String> ids) {
        try {
            parts.mailbox().relabel(change, ids);
            return new Input.Relabelled<>();
        } catch (GmailPostponedException e) {
            throw e;
        } catch (RuntimeException e) {
            return new Input.RelabelFailed<>(e);
        }
    }
}
