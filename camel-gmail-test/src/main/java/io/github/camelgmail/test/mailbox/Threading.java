package io.github.camelgmail.test.mailbox;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gmail's rules for which thread a message joins: it must refer to a message there, and the subjects must be equal. */
final class Threading {

    private Threading() {}

    /**
     * The thread for a new message.
     *
     * @param wanted the thread that the caller asked for, null for none
     * @return null when the message opens a thread of its own
     * @throws GmailFailure when the wanted thread is malformed or does not exist
     */
    static @Nullable String choose(MailboxState state, Mail mail, @Nullable String wanted) {
        List<String> references = mail.header().references();
        if (wanted != null) {
            Ids.requireThread(state, wanted, "Invalid thread_id value");
            if (fits(state.messages().thread(wanted), mail, new HashSet<>(references))) {
                return wanted;
            }
        }
        return byReferences(state.messages(), mail, references);
    }

    private static boolean fits(Collection<Message> thread, Mail mail, Set<String> references) {
        return thread.stream().anyMatch(message -> hasSubjectOf(message, mail))
                && thread.stream()
                        .anyMatch(message -> references.contains(message.mail().messageId()));
    }

    /** The nearest message referred to decides; in References that is the last one (RFC 5322 section 3.6.4). */
    private static @Nullable String byReferences(MessageIndex messages, Mail mail, List<String> references) {
        for (int i = references.size() - 1; i >= 0; i--) {
            for (Message candidate : messages.withMessageId(references.get(i))) {
                if (hasSubjectOf(candidate, mail)) {
                    return candidate.threadId();
                }
            }
        }
        return null;
    }

    private static boolean hasSubjectOf(Message message, Mail mail) {
        return message.mail().baseSubject().equalsIgnoreCase(mail.baseSubject());
    }
}
