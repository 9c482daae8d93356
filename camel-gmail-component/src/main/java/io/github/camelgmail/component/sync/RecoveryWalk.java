package io.github.camelgmail.component.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists the mailbox and delivers, oldest first, what the history can no longer tell. */
final class RecoveryWalk<M> {

    private final FeedMailbox<M> mailbox;
    private final CursorKeeper keeper;
    private final Delivery<M> delivery;
    private final int batchSize;

    /** Whether one message holds the feed, so that those behind it need not be read, and paid for, each time. */
    private boolean held;

    RecoveryWalk(FeedMailbox<M> mailbox, CursorKeeper keeper, Delivery<M> delivery, int batchSize) {
        this.mailbox = mailbox;
        this.keeper = keeper;
        this.delivery = delivery;
        this.batchSize = batchSize;
    }

    /** Returns whether the recovery came to its end. */
    boolean run(Recovery recovery) {
        List<String> ids = remaining(recovery);
        int from = 0;
        while (from < ids.size()) {
            int to = Math.min(from + (held ? 1 : batchSize), ids.size());
            held = !deliver(delivery.hydrate(ids.subList(from, to)));
            if (held) {
                return false;
            }
            from = to;
        }
        keeper.commit(keeper.cursor().withoutRecovery());
        return true;
    }

    private boolean deliver(List<FeedMessage<M>> messages) {
        for (FeedMessage<M> message : messages) {
            Cursor cursor = keeper.cursor();
            Recovery recovery = cursor.recovery();
            if (recovery == null || recovery.wasSeen(message) || cursor.ahead().contains(message.id())) {
                continue;
            }
            if (!delivery.deliver(message)) {
                return false;
            }
            keeper.commit(cursor.recovered(message, recovery));
        }
        return true;
    }

    private List<String> remaining(Recovery recovery) {
        List<String> ids = oldestFirst(recovery.since());
        Recovery.Progress progress = recovery.progress();
        if (progress == null) {
            return ids;
        }
        int last = ids.indexOf(progress.messageId());
        return last >= 0 ? ids.subList(last + 1, ids.size()) : oldestFirst(progress.internalDate());
    }

    private List<String> oldestFirst(@Nullable Instant since) {
        // A message that arrives between two pages moves those before it, so that the next page repeats one.
        Set<String> distinct = new LinkedHashSet<>();
        String token = null;
        do {
            MessageIdPage page = mailbox.messagesSince(since, token);
            distinct.addAll(page.ids());
            token = page.nextPageToken();
        } while (token != null);
        List<String> ids = new ArrayList<>(distinct);
        Collections.reverse(ids);
        return ids;
    }
}
