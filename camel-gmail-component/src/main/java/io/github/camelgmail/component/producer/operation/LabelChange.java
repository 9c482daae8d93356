package io.github.camelgmail.component.producer.operation;

import java.util.List;

/**
 * Labels to put on and take off, by name or id.
 *
 * @param add           labels to put on
 * @param remove        labels to take off
 * @param createMissing whether labels to put on that the mailbox lacks are created
 */
public record LabelChange(List<String> add, List<String> remove, boolean createMissing) {

    public LabelChange {
        add = List.copyOf(add);
        remove = List.copyOf(remove);
    }
}
