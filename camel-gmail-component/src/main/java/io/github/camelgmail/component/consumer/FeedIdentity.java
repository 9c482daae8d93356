package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.checkpoint.CheckpointLease;
import io.github.camelgmail.component.checkpoint.CheckpointStore;
import java.util.Optional;

/**
 * What tells a feed from others.
 *
 * @param mailbox  the mailbox's address
 * @param feedName tells this feed's checkpoint from others of the same mailbox
 * @param store    keeps the checkpoint
 * @param place    where the store keeps it; equal for stores that keep the same checkpoints
 */
public record FeedIdentity(String mailbox, String feedName, CheckpointStore store, Object place) {

    /** The key of the checkpoint. */
    String key() {
        return key(mailbox, feedName);
    }

    static String key(String mailbox, String feedName) {
        return mailbox + "/" + feedName;
    }

    Optional<CheckpointLease> tryAcquire() {
        return store.tryAcquire(key());
    }

    @Override
    public String toString() {
        return feedName + " of " + mailbox;
    }
}
