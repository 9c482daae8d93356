package io.github.camelgmail.component.sync;

import java.util.Set;

/**
 * One change of one message, as a history record reports it.
 *
 * @param type            what happened
 * @param message         to which message
 * @param labelIds        the message's label ids as the record tells them; empty where it does not
 * @param changedLabelIds the labels put on or taken off; empty for the other two types
 */
public record Change(EventType type, MessageReference message, Set<String> labelIds, Set<String> changedLabelIds) {

    public Change {
        labelIds = Set.copyOf(labelIds);
        changedLabelIds = Set.copyOf(changedLabelIds);
    }

    /** Returns the arrival of a message whose labels are not known yet. */
    static Change arrival(MessageReference message) {
        return new Change(EventType.messageAdded, message, Set.of(), Set.of());
    }

    /** Returns the disappearance of a message. */
    static Change disappearance(MessageReference message) {
        return new Change(EventType.messageDeleted, message, Set.of(), Set.of());
    }

    Change ofLabels(Set<String> changed) {
        return new Change(type, message, labelIds, changed);
    }
}
