package io.github.camelgmail.test.settings;

import io.github.camelgmail.test.mailbox.Arrival;
import io.github.camelgmail.test.mailbox.AutoReply;
import io.github.camelgmail.test.mailbox.SenderIdentity;
import io.github.camelgmail.test.mailbox.SystemLabels;
import io.github.camelgmail.test.mime.MailAddress;
import io.github.camelgmail.test.mime.MailDate;
import io.github.camelgmail.test.mime.MailHeader;
import io.github.camelgmail.test.mime.MailWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers mail while its owner is away: each sender once in four days, and no machine (RFC 3834). Safe for use by several threads.
 */
final class VacationResponder {

    private static final Duration PAUSE = Duration.ofDays(4);

    private final String account;
    private final Map<String, Instant> answered = new HashMap<>();
    private VacationSettings settings = VacationSettings.OFF;

    VacationResponder(String account) {
        this.account = account;
    }

    synchronized VacationSettings settings() {
        return settings;
    }

    /** Changes the settings; a new text goes to everybody anew. */
    synchronized VacationSettings update(VacationSettings wanted) {
        if (!wanted.hasTextOf(settings) || !wanted.enableAutoReply()) {
            answered.clear();
        }
        settings = wanted;
        return wanted;
    }

    /**
     * The answer to a mail, null for none; who gets one is remembered.
     *
     * @param identity whom the answer is from
     */
    synchronized @Nullable AutoReply replyTo(Arrival arrival, SenderIdentity identity) {
        if (!settings.isActive(arrival.at()) || isJunk(arrival) || AutomaticMail.isAutomatic(arrival.header())) {
            return null;
        }
        return sender(arrival.header())
                .filter(sender -> isMeant(sender, arrival))
                .map(sender -> answer(sender, arrival, identity))
                .orElse(null);
    }

    private static boolean isJunk(Arrival arrival) {
        return arrival.message().labelIds().contains(SystemLabels.SPAM);
    }

    private static Optional<MailAddress> sender(MailHeader header) {
        List<MailAddress> from = header.addresses("From");
        return from.stream().findFirst().filter(MailAddress::isValid);
    }

    private boolean isMeant(MailAddress sender, Arrival arrival) {
        String address = sender.canonical();
        Instant last = answered.get(address);
        return !address.equals(account)
                && (last == null || !last.plus(PAUSE).isAfter(arrival.at()))
                && (!settings.restrictToDomain() || Ownership.domainOf(address).equals(Ownership.domainOf(account)))
                && (!settings.restrictToContacts() || arrival.contacts().test(address));
    }

    private AutoReply answer(MailAddress sender, Arrival arrival, SenderIdentity identity) {
        answered.put(sender.canonical(), arrival.at());
        return new AutoReply(account, sender.address(), write(sender, arrival, identity));
    }

    private byte[] write(MailAddress sender, Arrival arrival, SenderIdentity identity) {
        MailHeader original = arrival.header();
        MailWriter writer = new MailWriter()
                .field("From", identity.from().written())
                .field("To", sender.written())
                .text("Subject", subject(original.subject()))
                .field("Date", MailDate.pacific(arrival.at()))
                .field("Auto-Submitted", "auto-replied")
                .field("Precedence", "bulk")
                .field("X-Autoreply", "yes");
        original.messageId().ifPresent(id -> writer.field("In-Reply-To", "<" + id + ">")
                .field("References", references(original, id)));
        boolean html = !settings.responseBodyHtml().isBlank();
        return html
                ? writer.body("html", settings.responseBodyHtml())
                : writer.body("plain", settings.responseBodyPlainText());
    }

    private String subject(String original) {
        String reply = "Re: " + original;
        return settings.responseSubject().isBlank()
                ? reply
                : settings.responseSubject().strip() + " " + reply;
    }

    /** Only the last ids, for a stranger may have written any number of them. */
    private static String references(MailHeader original, String id) {
        List<String> known = original.references();
        StringBuilder references = new StringBuilder();
        known.subList(Math.max(0, known.size() - 10), known.size())
                .forEach(reference -> references.append('<').append(reference).append("> "));
        return references.append('<').append(id).append('>').toString();
    }
}
