package io.github.camelgmail.test.mailbox;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Gmail's rules for which thread a message joins: it must refer to a message there, the subjects must be equal, and there must be room
 * left in the thread.
 */
final class Threading {

    private static final int LONGEST_THREAD = 100;

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
            Collection<Message> thread = state.messages().thread(wanted);
            if (thread.size() < LONGEST_THREAD && fits(thread, mail, new HashSet<>(references))) {
                return wanted;
            }
        }
        return byReferences(state.messages(), references, candidate -> hasSubjectOf(candidate, mail));
    }

    /** The thread for a report about a message of this mailbox: the one of that message. */
    static @Nullable String ofReport(MailboxState state, Mail report) {
        return byReferences(state.messages(), report.header().references(), candidate -> true);
    }

    private static boolean fits(Collection<Message> thread, Mail mail, Set<String> references) {
        return thread.stream().anyMatch(message -> hasSubjectOf(message, mail))
                && thread.stream()
                        .anyMatch(message -> references.contains(message.mail().messageId()));
    }

    /** The nearest message referred to decides; in References that is the last one (RFC 5322 section 3.6.4). */
    private static @Nullable String byReferences(
            MessageIndex messages, List<String> references, Predicate<Message> belongs) {
        for (int i = references.size() - 1; i >= 0; i--) {
            for (Message candidate : messages.withMessageId(references.get(i))) {
                if (belongs.test(candidate)
                        && messages.thread(candidate.threadId()).size() < LONGEST_THREAD) {
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
