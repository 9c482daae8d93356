package io.github.camelgmail.test.mailbox;

import java.util.regex.Pattern;

/** The forms of id that a caller can send, and Gmail's answers to wrong ones. */
final class Ids {

    /** A number of 63 bits, however short. */
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-fA-F]{1,15}|[0-7][0-9a-fA-F]{15}");

    private Ids() {}

    static Message requireMessage(MailboxState state, String id) {
        checkForm(id, "Invalid id value");
        Message message = state.messages().find(id);
        if (message == null) {
            throw GmailFailure.notFound();
        }
        return message;
    }

    static void requireThread(MailboxState state, String threadId, String malformed) {
        checkForm(threadId, malformed);
        if (state.messages().thread(threadId).isEmpty()) {
            throw GmailFailure.notFound();
        }
    }

    private static void checkForm(String id, String malformed) {
        if (!HEXADECIMAL.matcher(id).matches()) {
            throw GmailFailure.invalidArgument(malformed);
        }
    }
}
