package io.github.camelgmail.test.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the items in Gmail's order, newest first
 * @param nextPageToken the token of the next page, null on the last one
 * @param resultSizeEstimate Gmail's estimate of the number of all results
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, @Nullable String nextPageToken, int resultSizeEstimate) {

    /** Copies the list. */
    public Page {
        items = List.copyOf(items);
    }
}
