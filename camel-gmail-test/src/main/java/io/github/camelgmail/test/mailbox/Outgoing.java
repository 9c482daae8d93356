package io.github.camelgmail.test.mailbox;

import io.github.camelgmail.test.mime.MailAddress;
import io.github.camelgmail.test.mime.MailHeader;
import io.github.camelgmail.test.mime.MailRewriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A mail on its way out, rewritten as Gmail does on {@code messages.send}.
 *
 * @param senderCopy what the sender keeps, with Bcc
 * @param recipientCopy what the recipients get, without Bcc
 * @param recipients the addresses of To, Cc and Bcc, each once, as written first
 */
record Outgoing(byte[] senderCopy, byte[] recipientCopy, List<String> recipients) {

    private static final List<String> RECIPIENT_HEADERS = List.of("To", "Cc", "Bcc");
    private static final DateTimeFormatter MAIL_DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ROOT);
    private static final String RECEIVED = "from 717284730244 named unknown by gmailapi.google.com with HTTPREST; ";

    /**
     * Checks and rewrites a mail.
     *
     * @param raw what the caller wants sent
     * @param sender the address of the mailbox
     * @param messageId the new Message-ID without brackets
     * @throws GmailFailure when a recipient is malformed or there is none
     */
    static Outgoing of(byte[] raw, String sender, String messageId, Instant now) {
        MailHeader header = MailHeader.of(raw);
        List<String> recipients = recipients(header);
        String date = MAIL_DATE.format(now.atOffset(ZoneOffset.UTC));
        MailRewriter rewriter = new MailRewriter(raw)
                .set("Message-ID", "<" + messageId + ">")
                .set("Date", date)
                .putOnTop("Received", RECEIVED + date);
        if (!isFrom(header, sender)) {
            rewriter.set("From", sender);
        }
        byte[] senderCopy = rewriter.toBytes();
        return new Outgoing(senderCopy, rewriter.remove("Bcc").toBytes(), recipients);
    }

    static boolean isFrom(MailHeader header, String address) {
        List<MailAddress> from = header.addresses("From");
        return !from.isEmpty() && from.get(0).canonical().equals(address);
    }

    private static List<String> recipients(MailHeader header) {
        Map<String, String> byCanonical = new LinkedHashMap<>();
        for (String name : RECIPIENT_HEADERS) {
            for (MailAddress recipient : header.addresses(name)) {
                if (!recipient.isValid()) {
                    throw GmailFailure.invalidArgument("Invalid " + name + " header");
                }
                byCanonical.putIfAbsent(recipient.canonical(), recipient.address());
            }
        }
        if (byCanonical.isEmpty()) {
            throw GmailFailure.invalidArgument("Recipient address required");
        }
        return List.copyOf(byCanonical.values());
    }
}
