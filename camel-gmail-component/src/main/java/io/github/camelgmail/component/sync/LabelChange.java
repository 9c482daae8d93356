package io.github.camelgmail.component.sync;

import java.util.Set;

/**
 * What to change on messages once the feed is done with them.
 *
 * @param add    label ids to put on
 * @param remove label ids to take off
 */
public record LabelChange(Set<String> add, Set<String> remove) {

    /** Changes nothing. */
    public static final LabelChange NONE = new LabelChange(Set.of(), Set.of());

    public LabelChange {
        add = Set.copyOf(add);
        remove = Set.copyOf(remove);
    }

    /** Returns whether nothing is changed. */
    public boolean isNone() {
        return add.isEmpty() && remove.isEmpty();
    }
}
