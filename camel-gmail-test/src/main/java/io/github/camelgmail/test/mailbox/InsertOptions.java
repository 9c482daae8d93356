package io.github.camelgmail.test.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of {@code messages.insert} and {@code messages.import}.
 *
 * @param labelIds the labels of the new message; none means an archived message
 * @param threadId the thread to join, null to let Gmail choose
 * @param internalDateSource null for the default of the method (insert: received time, import: Date header)
 * @param deleted whether the message is at once deleted for good, so that only Google Vault would show it
 * @param neverMarkSpam whether an imported message stays out of spam whatever it looks like
 */
public record InsertOptions(
        List<String> labelIds,
        @Nullable String threadId,
        @Nullable InternalDateSource internalDateSource,
        boolean deleted,
        boolean neverMarkSpam) {

    /** No labels, no thread, the method's own date source. */
    public static final InsertOptions DEFAULTS = new InsertOptions(List.of(), null, null);

    /** Copies the list. */
    public InsertOptions {
        labelIds = List.copyOf(labelIds);
    }

    /** Options of a message that is neither deleted nor kept out of spam. */
    public InsertOptions(
            List<String> labelIds, @Nullable String threadId, @Nullable InternalDateSource internalDateSource) {
        this(labelIds, threadId, internalDateSource, false, false);
    }

    /** Options with these labels and everything else by default. */
    public static InsertOptions withLabels(String... labelIds) {
        return new InsertOptions(List.of(labelIds), null, null);
    }
}
