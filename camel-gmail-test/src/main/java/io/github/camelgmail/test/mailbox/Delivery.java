package io.github.camelgmail.test.mailbox;

import io.github.camelgmail.test.mime.MailAddress;
import io.github.camelgmail.test.mime.MailHeader;
import io.github.camelgmail.test.mime.MailRewriter;
import io.github.camelgmail.test.mime.Octets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The way of a mail into a mailbox, under the rules of its owner. Thread-safe. */
final class Delivery {

    private static final List<String> ARRIVED =
            List.of(SystemLabels.UNREAD, SystemLabels.CATEGORY_PERSONAL, SystemLabels.INBOX);
    private static final List<String> JUNK = List.of(SystemLabels.UNREAD, SystemLabels.SPAM);
    private static final List<String> REPORTED = List.of(SystemLabels.UNREAD, SystemLabels.INBOX);
    private static final String NO_ID = "0";
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final MailboxState state;
    private final MailRules rules;
    private final MailCarrier carrier;

    Delivery(MailboxState state, MailRules rules, MailCarrier carrier) {
        this.state = state;
        this.rules = rules;
        this.carrier = carrier;
    }

    /** Files a mail that came from outside, forwards and answers it as the owner has set. */
    Message deliver(Octets raw) {
        Mail mail = Mail.of(raw);
        Filed filed = state.locked(() -> {
            List<String> labelIds = Spam.isMarked(mail) ? JUNK : ARRIVED;
            Handling handling = handling(Arrival.Way.DELIVERED, mail, labelIds);
            String threadId = Threading.choose(state, mail, null);
            List<String> changed = handling.applyTo(labelIds, state.labels());
            return new Filed(state.add(mail, changed, threadId, state.now()), handling);
        });
        follow(filed.message(), filed.handling());
        return filed.message();
    }

    /** Files a report about a mail that was sent from here; it joins the thread of that mail whatever its subject is. */
    Message report(Octets raw) {
        Mail mail = Mail.of(raw);
        return state.locked(() -> state.add(mail, REPORTED, Threading.ofReport(state, mail), state.now()));
    }

    /** What the owner's rules do with a mail; to be called under the lock. */
    Handling handling(Arrival.Way way, Mail mail, Collection<String> labelIds) {
        return rules.onArrival(new Arrival(way, candidate(mail, labelIds), mail.header(), state.now(), this::isKnown));
    }

    /** Sends what the rules ordered; not to be called under the lock. */
    void follow(Message message, Handling handling) {
        if (!handling.forwardTo().isEmpty()) {
            forward(message.octets(), handling.forwardTo());
        }
        reply(handling.reply());
    }

    private void forward(Octets raw, List<String> recipients) {
        if (wasForwardedHere(MailHeader.of(raw))) {
            return;
        }
        for (String recipient : recipients) {
            Octets copy = new MailRewriter(raw)
                    .putOnTop(FORWARDED_FOR, state.address() + " " + recipient)
                    .putOnTop("X-Forwarded-To", recipient)
                    .toOctets();
            carrier.carry(state.address(), recipient, copy, state.now());
        }
    }

    /** Two mailboxes that forward to each other would otherwise never stop. */
    private boolean wasForwardedHere(MailHeader header) {
        return header.all(FORWARDED_FOR).stream().anyMatch(trace -> trace.startsWith(state.address() + " "));
    }

    private void reply(@Nullable AutoReply reply) {
        if (reply == null) {
            return;
        }
        String messageId = state.locked(() -> state.ids().nextMailGmailId());
        Octets raw = new MailRewriter(Octets.copyOf(reply.raw()))
                .set("Message-ID", "<" + messageId + ">")
                .toOctets();
        carrier.carry(reply.sender(), reply.recipient(), raw, state.now());
    }

    private MessageUnderSearch candidate(Mail mail, Collection<String> labelIds) {
        Position now = new Position(state.now().toEpochMilli(), 0);
        Message message = new Message(NO_ID, NO_ID, List.copyOf(labelIds), 0, now, mail);
        Map<String, String> names = state.labels().all().stream().collect(Collectors.toMap(Label::id, Label::name));
        return new MessageUnderSearch(message, state.address(), names);
    }

    /** Gmail makes contacts of those whom the owner writes to. */
    private boolean isKnown(String address) {
        return state.messages().withLabel(SystemLabels.SENT, null).stream()
                .map(message -> message.mail().header())
                .flatMap(header -> Stream.of("To", "Cc", "Bcc").flatMap(name -> header.addresses(name).stream()))
                .map(MailAddress::canonical)
                .anyMatch(address::equals);
    }

    private record Filed(Message message, Handling handling) {}
}
