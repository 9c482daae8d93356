package io.github.camelgmail.test.mailbox;

import io.github.camelgmail.test.mime.Octets;
import java.time.Instant;

/**
 * A mail that left for a recipient whom no mailbox of this server belongs to.
 *
 * @param sender the address of the mailbox that sent it
 * @param recipient the address of the recipient (RFC 5322 addr-spec)
 * @param octets the message as the recipient would get it, without Bcc
 * @param sentAt when it was sent
 */
public record OutboundMail(String sender, String recipient, Octets octets, Instant sentAt) {

    /** A copy of the message in the heap. */
    public byte[] raw() {
        return octets.toBytes();
    }
}
