package io.github.camelgmail.test.mailbox;

import java.time.Instant;

/**
 * A mail that left for a recipient whom no mailbox of this server belongs to.
 *
 * @param sender the address of the mailbox that sent it
 * @param recipient the address of the recipient (RFC 5322 addr-spec)
 * @param raw the message as the recipient would get it, without Bcc
 * @param sentAt when it was sent
 */
public record OutboundMail(String sender, String recipient, byte[] raw, Instant sentAt) {}
