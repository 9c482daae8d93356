package io.github.camelgmail.test.mailbox;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A change of labels that a caller may ask for.
 *
 * @param add the labels to put on
 * @param remove the labels to take off
 */
record LabelChange(Set<String> add, Set<String> remove) {

    private static final int MAX_LABELS = 100;
    private static final List<String> UNTOUCHABLE = List.of(SystemLabels.SENT, SystemLabels.DRAFT);

    static final LabelChange TRASH = new LabelChange(Set.of(SystemLabels.TRASH), Set.of(SystemLabels.INBOX));
    static final LabelChange UNTRASH = new LabelChange(Set.of(), Set.of(SystemLabels.TRASH));

    /** Checks a request as Gmail does. */
    static LabelChange checked(Collection<String> add, Collection<String> remove, LabelBook labels) {
        if (add.isEmpty() && remove.isEmpty()) {
            throw GmailFailure.invalidArgument("No label add or removes specified");
        }
        if (add.size() > MAX_LABELS || remove.size() > MAX_LABELS) {
            throw GmailFailure.invalidArgument("Too many labels: at most " + MAX_LABELS + " can be added or removed");
        }
        LabelChange change = new LabelChange(new LinkedHashSet<>(add), new LinkedHashSet<>(remove));
        change.add.forEach(id -> checkLabel(id, labels));
        change.remove.forEach(id -> checkLabel(id, labels));
        if (change.add.stream().anyMatch(change.remove::contains)) {
            throw GmailFailure.invalidArgument("Cannot both add and remove the same label");
        }
        return change;
    }

    private static void checkLabel(String id, LabelBook labels) {
        if (UNTOUCHABLE.contains(id)) {
            throw GmailFailure.invalidArgument("Invalid label: " + id);
        }
        if (!labels.contains(id)) {
            throw GmailFailure.invalidArgument("labelId not found");
        }
    }
}
