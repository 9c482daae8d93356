package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.client.HistoryType;
import io.github.camelgmail.component.client.HydrationSettings;
import io.github.camelgmail.component.message.MessageContent;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a mailbox a feed reads.
 *
 * @param historyTypes     the kinds of change
 * @param labelIds         labels that a listed message must all have
 * @param query            what a message must match, in the words of Gmail's search; null for all
 * @param includeSpamTrash whether listings go through SPAM and TRASH too
 * @param hydration        how much of each message is fetched at once, and how
 * @param content          fetches the rest when it is read
 */
public record MailboxView(
        Set<HistoryType> historyTypes,
        Set<String> labelIds,
        @Nullable String query,
        boolean includeSpamTrash,
        HydrationSettings hydration,
        MessageContent content) {

    public MailboxView {
        historyTypes = Set.copyOf(historyTypes);
        labelIds = Set.copyOf(labelIds);
    }
}
