package io.github.camelgmail.test.mailbox;

import java.util.List;

/** Hears of changes. Called by any thread, never under the lock of a mailbox. */
@FunctionalInterface
public interface MailboxListener {

    /** Nobody listens. */
    MailboxListener NONE = (address, records) -> {};

    /**
     * Tells of the changes that one call made.
     *
     * @param address the mailbox
     * @param records at least one, oldest first
     */
    void changed(String address, List<HistoryRecord> records);

    /**
     * Tells that a mailbox is no more. Nothing by default.
     *
     * @param address its address; a new mailbox may have it already
     */
    default void removed(String address) {}
}
