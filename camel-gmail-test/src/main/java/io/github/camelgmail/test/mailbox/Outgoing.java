package io.github.camelgmail.test.mailbox;

import io.github.camelgmail.test.mime.MailAddress;
import io.github.camelgmail.test.mime.MailDate;
import io.github.camelgmail.test.mime.MailHeader;
import io.github.camelgmail.test.mime.MailRewriter;
import io.github.camelgmail.test.mime.Octets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mail on its way out, rewritten as Gmail does on {@code messages.send}.
 *
 * @param senderCopy what the sender keeps, with Bcc
 * @param recipientCopy what the recipients get, without Bcc
 * @param recipients the addresses of To, Cc and Bcc, each once, as written first
 */
record Outgoing(Octets senderCopy, Octets recipientCopy, List<String> recipients) {

    private static final int MOST_RECIPIENTS = 500;
    private static final List<String> RECIPIENT_HEADERS = List.of("To", "Cc", "Bcc");
    private static final String RECEIVED = "from 717284730244 named unknown by gmailapi.google.com with HTTPREST; ";

    /**
     * Checks and rewrites a mail.
     *
     * @param raw what the caller wants sent
     * @param rules whose identities it may be sent under
     * @param messageId the new Message-ID without brackets
     * @throws GmailFailure when a recipient is malformed, when there is none, or when there are more than 500
     */
    static Outgoing of(Octets raw, MailRules rules, String messageId, Instant now) {
        MailHeader header = MailHeader.of(raw);
        List<String> recipients = recipients(header);
        String date = MailDate.pacific(now);
        MailRewriter rewriter = new MailRewriter(raw)
                .set("Message-ID", "<" + messageId + ">")
                .set("Date", date)
                .putOnTop("Received", RECEIVED + date);
        identify(header, rules, rewriter);
        Octets senderCopy = rewriter.toOctets();
        return new Outgoing(senderCopy, rewriter.remove("Bcc").toOctets(), recipients);
    }

    static boolean isFrom(MailHeader header, String address) {
        List<MailAddress> from = header.addresses("From");
        return !from.isEmpty() && from.get(0).canonical().equals(address);
    }

    /** A From that is none of the owner's verified addresses is replaced without a word. */
    private static void identify(MailHeader header, MailRules rules, MailRewriter rewriter) {
        List<MailAddress> from = header.addresses("From");
        Optional<SenderIdentity> own =
                from.size() == 1 ? rules.identity(from.get(0).canonical()) : Optional.empty();
        SenderIdentity identity =
                own.orElseGet(() -> from.isEmpty() ? rules.defaultIdentity() : rules.primaryIdentity());
        if (own.isEmpty()) {
            rewriter.set("From", identity.from().written());
        }
        if (!identity.replyTo().isEmpty() && header.first("Reply-To").isEmpty()) {
            rewriter.set("Reply-To", identity.replyTo());
        }
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
        if (byCanonical.size() > MOST_RECIPIENTS) {
            throw GmailFailure.invalidArgument(
                    "Recipient limit exceeded: a message can have at most " + MOST_RECIPIENTS + " recipients");
        }
        return List.copyOf(byCanonical.values());
    }
}
