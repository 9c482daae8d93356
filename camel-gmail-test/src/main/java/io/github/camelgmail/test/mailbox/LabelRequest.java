package io.github.camelgmail.test.mailbox;

import org.jspecify.annotations.Nullable;

/**
 * The writable fields of a label, as {@code labels.create}, {@code update} and {@code patch} take them.
 *
 * @param name null when the request has none
 * @param labelListVisibility null when the request has none
 * @param messageListVisibility null when the request has none
 * @param color null when the request has none
 */
public record LabelRequest(
        @Nullable String name,
        @Nullable LabelListVisibility labelListVisibility,
        @Nullable MessageListVisibility messageListVisibility,
        @Nullable LabelColor color) {

    /** A request with a name only. */
    public static LabelRequest named(String name) {
        return new LabelRequest(name, null, null, null);
    }
}
