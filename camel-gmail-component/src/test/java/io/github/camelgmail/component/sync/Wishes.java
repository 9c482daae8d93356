package io.github.camelgmail.component.sync;

import java.util.HashSet;
import java.util.Set;

/** Says which events the user wants, in words of its own, so that the engine's selection is tested too. */
record Wishes(FeedPolicy policy) {

    boolean asksFor(EventType type) {
        return policy.selection().types().contains(type);
    }

    boolean wants(Change change, Set<String> labelIds) {
        EventSelection selection = policy.selection();
        if (isOwnWriting(labelIds)) {
            return false;
        }
        if (change.type() == EventType.messageDeleted) {
            return labelIds.isEmpty() || labelIds.containsAll(selection.labelIds());
        }
        Set<String> labels = new HashSet<>(labelIds);
        labels.addAll(change.changedLabelIds());
        boolean hidden = labels.contains("SPAM") || labels.contains("TRASH");
        return labels.containsAll(selection.labelIds()) && (selection.includeSpamTrash() || !hidden);
    }

    boolean isOwnWriting(Set<String> labelIds) {
        boolean sentAway = labelIds.contains("SENT") && !labelIds.contains("INBOX");
        return labelIds.contains("DRAFT") || (sentAway && !policy.selection().includeSent());
    }

    /** Returns whether a resync looks for messages that were delivered and are gone. */
    boolean looksForGone() {
        return policy.expiry().exact() && policy.expiry().reportGone() && asksFor(EventType.messageAdded);
    }

    /** Returns whether the receiver itself knows what it had before. */
    boolean isExact() {
        return policy.expiry().exact();
    }

    /** Returns whether a delivery that failed for the last time is passed. */
    boolean passesFailures() {
        return !policy.failures().breakOnFirstError();
    }

    /** Returns whether the label change may be one that the feed made, so that it may be taken for the feed's. */
    boolean looksOwn(Fate fate) {
        return fate.isOfLabels()
                && (fate.touches(policy.onSuccess())
                        || fate.touches(policy.failures().onGivingUp()));
    }

    /** Returns what is to be changed on the message of an event that is settled. */
    LabelChange changeAfter(Fate fate) {
        if (fate.isDisappearance()) {
            return LabelChange.NONE;
        }
        return fate.isTold() ? policy.onSuccess() : policy.failures().onGivingUp();
    }
}
