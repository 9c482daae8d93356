package io.github.camelgmail.test.mailbox;

import io.github.camelgmail.test.mime.Octets;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The way of a mail from {@code messages.send} or {@code drafts.send} into the sender's and the recipients'
 * mailboxes. Thread-safe.
 */
final class Sending {

    private static final List<String> SENT = List.of(SystemLabels.SENT);
    private static final List<String> SENT_TO_ONESELF =
            List.of(SystemLabels.UNREAD, SystemLabels.SENT, SystemLabels.INBOX);

    private final MailboxState state;
    private final MailRules rules;
    private final Delivery delivery;
    private final MailCarrier carrier;

    Sending(MailboxState state, MailRules rules, Delivery delivery, MailCarrier carrier) {
        this.state = state;
        this.rules = rules;
        this.delivery = delivery;
        this.carrier = carrier;
    }

    Message send(Octets raw, @Nullable String threadId) {
        return send(raw, (mail, labelIds) -> {
            String thread = Threading.choose(state, mail, threadId);
            return state.add(mail, labelIds, thread, state.now());
        });
    }

    /**
     * Sends a mail whose copy the caller files.
     *
     * @param filing puts the sender's copy with its labels into the mailbox; called under the lock, after all checks
     *     of the mail
     */
    Message send(Octets raw, BiFunction<Mail, List<String>, Message> filing) {
        Instant now = state.now();
        String messageId = state.locked(() -> state.ids().nextMailGmailId());
        Outgoing outgoing = Outgoing.of(raw, rules, messageId, now);
        boolean toOneself = outgoing.recipients().stream().anyMatch(this::isOwner);
        Mail mail = Mail.of(outgoing.senderCopy());
        Filed filed = state.locked(() -> toOneself ? fileForOneself(mail, filing) : fileSent(mail, filing));
        delivery.follow(filed.message(), filed.handling());
        outgoing.recipients().stream()
                .filter(recipient -> !isOwner(recipient))
                .forEach(recipient -> carrier.carry(state.address(), recipient, outgoing.recipientCopy(), now));
        return filed.message();
    }

    private static Filed fileSent(Mail mail, BiFunction<Mail, List<String>, Message> filing) {
        return new Filed(filing.apply(mail, SENT), Handling.NONE);
    }

    private Filed fileForOneself(Mail mail, BiFunction<Mail, List<String>, Message> filing) {
        Handling handling = delivery.handling(Arrival.Way.SENT_TO_ONESELF, mail, SENT_TO_ONESELF);
        return new Filed(filing.apply(mail, handling.applyTo(SENT_TO_ONESELF, state.labels())), handling);
    }

    private boolean isOwner(String recipient) {
        return carrier.isHome(recipient, state.address());
    }

    private record Filed(Message message, Handling handling) {}
}
