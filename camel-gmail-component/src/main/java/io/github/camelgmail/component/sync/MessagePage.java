package io.github.camelgmail.component.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of messages.
 *
 * @param messages      newest first, as {@code messages.list} has them
 * @param nextPageToken the token of the next page, or null on the last one
 */
public record MessagePage(
        List<MessageReference> messages, @Nullable String nextPageToken) {

    public MessagePage {
        messages = List.copyOf(messages);
    }
}
