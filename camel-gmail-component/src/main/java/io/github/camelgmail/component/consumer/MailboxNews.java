package io.github.camelgmail.component.consumer;

import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells how a mailbox of many is, when that has changed.
 *
 * @param address the mailbox
 * @param report  is told an address, and why its mailbox is not served any more
 */
record MailboxNews(String address, BiConsumer<String, RuntimeException> report) {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxNews.class);

    void tell(MailboxState before, MailboxCondition now) {
        RuntimeException failure = now.failure();
        if (now.state() == MailboxState.REVOKED && failure != null) {
            report.accept(address, failure);
        } else if (failure != null) {
            LOG.warn(
                    "Mailbox {} fails, and is tried again with longer and longer waits: {}",
                    address,
                    failure.toString());
        } else if (now.state() == MailboxState.ACTIVE
                && (before == MailboxState.BACKING_OFF || before == MailboxState.REVOKED)) {
            LOG.info("Mailbox {} no longer fails", address);
        } else {
            LOG.debug("Mailbox {} was {} and is {}", address, before, now.state());
        }
    }
}
