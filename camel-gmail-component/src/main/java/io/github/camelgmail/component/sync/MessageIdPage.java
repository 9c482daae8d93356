package io.github.camelgmail.component.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of {@code messages.list}.
 *
 * @param ids           message ids, newest first
 * @param nextPageToken the token of the next page, or null on the last one
 */
public record MessageIdPage(List<String> ids, @Nullable String nextPageToken) {

    public MessageIdPage {
        ids = List.copyOf(ids);
    }
}
