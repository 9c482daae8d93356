package io.github.camelgmail.test.mailbox;

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
    private final MailCarrier carrier;

    Sending(MailboxState state, MailCarrier carrier) {
        this.state = state;
        this.carrier = carrier;
    }

    Message send(byte[] raw, @Nullable String threadId) {
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
    Message send(byte[] raw, BiFunction<Mail, List<String>, Message> filing) {
        Instant now = state.now();
        String messageId = state.locked(() -> state.ids().nextMailGmailId());
        Outgoing outgoing = Outgoing.of(raw, state.address(), messageId, now);
        boolean toOneself = outgoing.recipients().stream().anyMatch(this::isOwner);
        Mail mail = Mail.of(outgoing.senderCopy());
        Message sent = state.locked(() -> filing.apply(mail, toOneself ? SENT_TO_ONESELF : SENT));
        outgoing.recipients().stream()
                .filter(recipient -> !isOwner(recipient))
                .forEach(recipient -> carrier.carry(state.address(), recipient, outgoing.recipientCopy(), now));
        return sent;
    }

    private boolean isOwner(String recipient) {
        return recipient.equalsIgnoreCase(state.address());
    }
}
