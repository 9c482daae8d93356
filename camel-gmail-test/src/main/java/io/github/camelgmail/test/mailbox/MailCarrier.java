package io.github.camelgmail.test.mailbox;

import java.time.Instant;

/** Takes mail from one mailbox to another. */
interface MailCarrier {

    /** Brings a mail to a recipient, in this server or outside. Must not be called under the lock of a mailbox. */
    void carry(String sender, String recipient, byte[] raw, Instant sentAt);
}
