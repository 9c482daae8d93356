package io.github.camelgmail.test.mailbox;

import io.github.camelgmail.test.mime.Octets;
import java.time.Instant;

/** Takes mail from one mailbox to another. */
interface MailCarrier {

    /** Brings a mail to a recipient, in this server or outside. Must not be called under the lock of a mailbox. */
    void carry(String sender, String recipient, Octets raw, Instant sentAt);

    /** Whether mail for a recipient belongs into the mailbox of an address. */
    boolean isHome(String recipient, String address);
}
