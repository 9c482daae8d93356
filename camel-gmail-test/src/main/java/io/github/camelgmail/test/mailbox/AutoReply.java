package io.github.camelgmail.test.mailbox;

/**
 * An answer that is sent without anybody having written it.
 *
 * @param sender the address that it comes from
 * @param recipient who gets it
 * @param raw the mail (RFC 5322), still without Message-ID
 */
public record AutoReply(String sender, String recipient, byte[] raw) {}
