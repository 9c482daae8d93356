package io.github.camelgmail.test.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a filter does (Gmail's {@code FilterAction}).
 *
 * @param addLabelIds labels to put on
 * @param removeLabelIds labels to take off
 * @param forward the address that gets a copy, null for nobody
 */
public record FilterAction(
        List<String> addLabelIds,
        List<String> removeLabelIds,
        @Nullable String forward) {

    /** Copies the lists. */
    public FilterAction {
        addLabelIds = List.copyOf(addLabelIds);
        removeLabelIds = List.copyOf(removeLabelIds);
    }

    boolean isEmpty() {
        return addLabelIds.isEmpty() && removeLabelIds.isEmpty() && forward == null;
    }
}
