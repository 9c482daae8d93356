package io.github.camelgmail.component.sync;

import java.util.HashSet;
import java.util.Set;

/**
 * Which events are delivered. Drafts never are; sent mail only where it is in the inbox too, unless it is asked for.
 *
 * @param types            the types of event
 * @param labelIds         labels that a message must all have; a label just taken off counts as there
 * @param includeSent      whether sent mail outside the inbox is delivered
 * @param includeSpamTrash whether messages in SPAM or TRASH are delivered
 */
public record EventSelection(
        Set<EventType> types, Set<String> labelIds, boolean includeSent, boolean includeSpamTrash) {

    /** New mail, outside SPAM and TRASH. */
    public static final EventSelection NEW_MAIL =
            new EventSelection(Set.of(EventType.messageAdded), Set.of(), false, false);

    public EventSelection {
        types = Set.copyOf(types);
        labelIds = Set.copyOf(labelIds);
    }

    /** Returns whether a change is refused whatever its message turns out to be, so that reading it can be spared. */
    boolean refuses(Change change) {
        return !types.contains(change.type()) || isOwnWriting(change.labelIds());
    }

    /** Returns whether a change is delivered, given the labels of its message. Without known labels it is. */
    boolean accepts(Change change, Set<String> currentLabelIds) {
        if (isOwnWriting(currentLabelIds)) {
            return false;
        }
        if (change.type() == EventType.messageDeleted) {
            return currentLabelIds.isEmpty() || hasWanted(currentLabelIds);
        }
        Set<String> labels = new HashSet<>(currentLabelIds);
        labels.addAll(change.changedLabelIds());
        return hasWanted(labels) && (includeSpamTrash || !isSpamOrTrash(labels));
    }

    private boolean hasWanted(Set<String> labels) {
        return labels.containsAll(labelIds);
    }

    private static boolean isSpamOrTrash(Set<String> labels) {
        return labels.contains("SPAM") || labels.contains("TRASH");
    }

    private boolean isOwnWriting(Set<String> labels) {
        return labels.contains("DRAFT") || (!includeSent && labels.contains("SENT") && !labels.contains("INBOX"));
    }
}
