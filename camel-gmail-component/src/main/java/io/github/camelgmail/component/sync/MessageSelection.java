package io.github.camelgmail.component.sync;

import java.util.Set;

/**
 * Which messages are new mail. Drafts never are; sent mail only where it is in the inbox too.
 *
 * @param includeSpamTrash whether messages in SPAM or TRASH are delivered
 */
public record MessageSelection(boolean includeSpamTrash) {

    /** Returns whether a message with these labels is delivered. A message without known labels is. */
    public boolean accepts(Set<String> labelIds) {
        if (isOwnWriting(labelIds)) {
            return false;
        }
        return includeSpamTrash || !(labelIds.contains("SPAM") || labelIds.contains("TRASH"));
    }

    /** Returns whether hydration can be spared: drafts and sent mail do not turn into new mail. */
    boolean refusesForGood(AddedMessage added) {
        return isOwnWriting(added.labelIds());
    }

    private static boolean isOwnWriting(Set<String> labelIds) {
        if (labelIds.contains("DRAFT")) {
            return true;
        }
        return labelIds.contains("SENT") && !labelIds.contains("INBOX");
    }
}
