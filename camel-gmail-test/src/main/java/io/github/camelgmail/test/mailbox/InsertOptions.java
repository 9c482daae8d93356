package io.github.camelgmail.test.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of {@code messages.insert} and {@code messages.import}.
 *
 * @param labelIds the labels of the new message; none means an archived message
 * @param threadId the thread to join, null to let Gmail choose
 * @param internalDateSource null for the default of the method (insert: received time, import: Date header)
 */
public record InsertOptions(
        List<String> labelIds,
        @Nullable String threadId,
        @Nullable InternalDateSource internalDateSource) {

    /** No labels, no thread, the method's own date source. */
    public static final InsertOptions DEFAULTS = new InsertOptions(List.of(), null, null);

    /** Copies the list. */
    public InsertOptions {
        labelIds = List.copyOf(labelIds);
    }

    /** Options with these labels and everything else by default. */
    public static InsertOptions withLabels(String... labelIds) {
        return new InsertOptions(List.of(labelIds), null, null);
    }
}
