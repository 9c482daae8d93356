package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.client.GmailException;
import io.github.camelgmail.component.client.SendAsDirectory;
import io.github.camelgmail.component.message.OwnAddresses;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who we are in a mailbox. What Gmail does not let us read we go on without, since a mail that lacks a signature is better
 * than none; that is logged once.
 */
final class OwnMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(OwnMailbox.class);

    private final SendAsDirectory directory;
    private final AtomicBoolean logged = new AtomicBoolean();

    OwnMailbox(SendAsDirectory directory) {
        this.directory = directory;
    }

    /** All addresses that the account may send from; its own alone, or none, where they cannot be read. */
    OwnAddresses withAliases() {
        try {
            return OwnAddresses.of(directory.all());
        } catch (GmailException e) {
            tell("The aliases and signatures of the account", e);
            return accountAlone();
        }
    }

    /** The account's own address, or none where it cannot be read. */
    OwnAddresses accountAlone() {
        try {
            return OwnAddresses.of(directory.account());
        } catch (GmailException e) {
            tell("The account's own address", e);
            return OwnAddresses.unknown();
        }
    }

    private void tell(String what, GmailException e) {
        if (logged.compareAndSet(false, true)) {
            LOG.warn("{} cannot be read; mail goes out without them: {}", what, e.getMessage());
        }
    }
}
