package io.github.camelgmail.test.mailbox;

/** Sends a finished mail on its way. Must not be called under the lock of a mailbox. */
@FunctionalInterface
public interface MailDispatch {

    /**
     * Sends a mail.
     *
     * @param sender the address that it comes from
     * @param recipient who gets it, on this server or outside
     * @param raw the mail (RFC 5322)
     */
    void send(String sender, String recipient, byte[] raw);
}
