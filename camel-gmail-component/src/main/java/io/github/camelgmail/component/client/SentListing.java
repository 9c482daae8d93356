package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.ListMessagesResponse;
import com.google.api.services.gmail.model.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The sent mails of a mailbox: {@code users.messages.list} of the label SENT, which also those may ask for who may not
 * search, and {@code users.messages.get} of one header field.
 */
final class SentListing implements CopyListing {

    private static final MessagesQuery SENT = MessagesQuery.all()
            .withLabelIds(List.of("SENT"))
            .withMaxResults(PAGE)
            .withSpamTrash(true);

    private final GmailMessages messages;
    private final MessageBatches batches;

    SentListing(GmailMessages messages, MessageBatches batches) {
        this.messages = messages;
        this.batches = batches;
    }

    @Override
    public CopyPage page(@Nullable String pageToken) {
        ListMessagesResponse page = messages.list(SENT, pageToken);
        Map<String, String> ids = new LinkedHashMap<>();
        for (Message message : Objects.requireNonNullElse(page.getMessages(), List.<Message>of())) {
            ids.put(message.getId(), message.getId());
        }
        return new CopyPage(ids, page.getNextPageToken());
    }

    @Override
    public List<KnownCopy> read(Map<String, String> ids) {
        FetchedMessages fetched =
                batches.callAll(GmailMethod.MESSAGES_GET, ids.keySet(), (users, me, id) -> users.messages()
                        .get(me, id)
                        .setFormat(MessageFormat.METADATA.parameter())
                        .setMetadataHeaders(List.of(PendingSend.HEADER)));
        return fetched.messages().stream()
                .map(message -> KnownCopy.of(message, null))
                .toList();
    }
}
