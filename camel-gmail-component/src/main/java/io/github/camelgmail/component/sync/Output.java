package io.github.camelgmail.component.sync;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine asks for. Of each of {@link Read}, {@link Store} and {@link Relabel} at most one is unanswered at a
 * time, and of {@link Deliver} as many as the policy allows.
 */
public sealed interface Output<M> {

    /** Asks the port for it. */
    void perform(FeedPort<M> port);

    /** A question to Gmail. */
    sealed interface Read<M> extends Output<M> {}

    /** Asks for a page of the records after an id ({@code users.history.list}). */
    record ListHistory<M>(HistoryId after, @Nullable String pageToken) implements Read<M> {

        @Override
        public void perform(FeedPort<M> port) {
            port.listHistory(after, pageToken);
        }
    }

    /** Asks for the mailbox's history id now ({@code users.getProfile}). */
    record ReadHistoryId<M>() implements Read<M> {

        @Override
        public void perform(FeedPort<M> port) {
            port.readHistoryId();
        }
    }

    /**
     * Asks for a page of messages by the time when Gmail accepted them ({@code users.messages.list}). The answer may
     * leave out messages that are known to be delivered.
     *
     * @param from the earliest internal date, to the second; null for no bound
     * @param to   the second after the latest; null for no bound
     */
    record ListMessages<M>(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String pageToken) implements Read<M> {

        @Override
        public void perform(FeedPort<M> port) {
            port.listMessages(from, to, pageToken);
        }
    }

    /** Asks for messages that were delivered once and are no longer in the mailbox. */
    record ListGone<M>(@Nullable String pageToken) implements Read<M> {

        @Override
        public void perform(FeedPort<M> port) {
            port.listGone(pageToken);
        }
    }

    /**
     * Asks for messages, with what the user wants of them; in any order.
     *
     * @param wanted    the messages to answer with; those that Gmail does not show are left out
     * @param following what is going to be wanted next as far as it is listed, in order and none of {@code wanted}, so
     *                  that what can be had at the same price may be read along
     */
    record Hydrate<M>(List<Wanted> wanted, List<MessageReference> following) implements Read<M> {

        @Override
        public void perform(FeedPort<M> port) {
            port.hydrate(wanted, following);
        }
    }

    /** Hands an event to the receiver. */
    record Deliver<M>(Delivery<M> delivery) implements Output<M> {

        @Override
        public void perform(FeedPort<M> port) {
            port.deliver(delivery);
        }
    }

    /** Asks to store a cursor durably. */
    record Store<M>(Cursor cursor) implements Output<M> {

        @Override
        public void perform(FeedPort<M> port) {
            port.store(cursor);
        }
    }

    /** Asks to change the labels of messages; doing so twice does no harm. */
    record Relabel<M>(LabelChange change, List<String> ids) implements Output<M> {

        @Override
        public void perform(FeedPort<M> port) {
            port.relabel(change, ids);
        }
    }

    /** Asks for a {@link Input.Tick} at an instant; it replaces every earlier wish. */
    record WakeAt<M>(Instant instant) implements Output<M> {

        @Override
        public void perform(FeedPort<M> port) {
            port.wakeAt(instant);
        }
    }

    /** Says that the scan is over, and that nothing is unanswered. */
    record ScanEnded<M>(ScanResult result) implements Output<M> {

        @Override
        public void perform(FeedPort<M> port) {
            port.scanEnded(result);
        }
    }
}
