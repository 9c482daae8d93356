package io.github.camelgmail.component.consumer;

import com.google.api.services.gmail.model.History;
import com.google.api.services.gmail.model.HistoryMessageAdded;
import com.google.api.services.gmail.model.ListHistoryResponse;
import com.google.api.services.gmail.model.ListMessagesResponse;
import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.client.GmailHistoryExpiredException;
import io.github.camelgmail.component.client.HistoryQuery;
import io.github.camelgmail.component.client.HistoryType;
import io.github.camelgmail.component.client.MessageFormat;
import io.github.camelgmail.component.client.MessagesQuery;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.message.MessageContent;
import io.github.camelgmail.component.sync.AddedMessage;
import io.github.camelgmail.component.sync.FeedMailbox;
import io.github.camelgmail.component.sync.FeedMessage;
import io.github.camelgmail.component.sync.HistoryExpired;
import io.github.camelgmail.component.sync.HistoryId;
import io.github.camelgmail.component.sync.HistoryPage;
import io.github.camelgmail.component.sync.HistoryRecord;
import io.github.camelgmail.component.sync.MessageIdPage;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers the engine's questions with calls to Gmail. */
final class ClientMailbox implements FeedMailbox<GmailMessage> {

    private final GmailClient client;
    private final MessageContent content;
    private final boolean includeSpamTrash;

    ClientMailbox(GmailClient client, MessageContent content, boolean includeSpamTrash) {
        this.client = client;
        this.content = content;
        this.includeSpamTrash = includeSpamTrash;
    }

    @Override
    public HistoryId currentHistoryId() {
        return required(client.getProfile().getHistoryId(), "users.getProfile");
    }

    @Override
    public HistoryPage history(HistoryId after, @Nullable String pageToken) throws HistoryExpired {
        HistoryQuery query =
                HistoryQuery.after(new BigInteger(after.toString())).withTypes(EnumSet.of(HistoryType.MESSAGE_ADDED));
        try {
            ListHistoryResponse page = client.history().list(query, pageToken);
            return new HistoryPage(
                    stream(page.getHistory()).map(ClientMailbox::record).toList(),
                    page.getNextPageToken(),
                    required(page.getHistoryId(), "users.history.list"));
        } catch (GmailHistoryExpiredException e) {
            throw new HistoryExpired(after, e);
        }
    }

    @Override
    public MessageIdPage messagesSince(@Nullable Instant since, @Nullable String pageToken) {
        MessagesQuery query = MessagesQuery.all().withSpamTrash(includeSpamTrash);
        if (since != null) {
            // after: leaves out the very second that it names.
            query = query.withQ("after:" + Math.max(0, since.getEpochSecond() - 1));
        }
        ListMessagesResponse page = client.messages().list(query, pageToken);
        return new MessageIdPage(stream(page.getMessages()).map(Message::getId).toList(), page.getNextPageToken());
    }

    @Override
    public List<FeedMessage<GmailMessage>> hydrate(List<String> ids) {
        return client.messages().getAll(ids, MessageFormat.FULL).messages().stream()
                .map(this::feedMessage)
                .toList();
    }

    private FeedMessage<GmailMessage> feedMessage(Message model) {
        GmailMessage message = GmailMessage.of(model, content);
        Instant internalDate = message.internalDate();
        return new FeedMessage<>(
                message.id(),
                Set.copyOf(message.labelIds()),
                historyId(message.historyId()),
                internalDate == null ? Instant.EPOCH : internalDate,
                message);
    }

    private static HistoryRecord record(History history) {
        return new HistoryRecord(
                required(history.getId(), "A record of users.history.list"),
                stream(history.getMessagesAdded())
                        .map(HistoryMessageAdded::getMessage)
                        .map(message -> new AddedMessage(message.getId(), labels(message)))
                        .toList());
    }

    private static Set<String> labels(Message message) {
        List<String> labelIds = message.getLabelIds();
        return labelIds == null ? Set.of() : Set.copyOf(labelIds);
    }

    /** A cursor is made of it, and a wrong one skips mail. */
    private static HistoryId required(@Nullable BigInteger id, String answer) {
        if (id == null) {
            throw new IllegalStateException(answer + " has no history id. Check that rootUrl is Gmail's;"
                    + " the feed goes on from its checkpoint at the next poll.");
        }
        return historyId(id);
    }

    /** Without an id the message counts as changed since any cursor: better delivered twice than never. */
    private static HistoryId historyId(@Nullable BigInteger id) {
        return new HistoryId(id == null ? -1L : id.longValue());
    }

    private static <T> Stream<T> stream(@Nullable Collection<T> items) {
        return items == null ? Stream.empty() : items.stream();
    }
}
