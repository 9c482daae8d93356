package io.github.camelgmail.component.consumer;

import com.google.api.services.gmail.model.ListHistoryResponse;
import com.google.api.services.gmail.model.ListMessagesResponse;
import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.client.BoundedQuery;
import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.client.GmailHistoryExpiredException;
import io.github.camelgmail.component.client.HistoryQuery;
import io.github.camelgmail.component.client.MessagesQuery;
import io.github.camelgmail.component.client.QueryFilter;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.sync.FeedMessage;
import io.github.camelgmail.component.sync.HistoryId;
import io.github.camelgmail.component.sync.HistoryPage;
import io.github.camelgmail.component.sync.Input;
import io.github.camelgmail.component.sync.LabelChange;
import io.github.camelgmail.component.sync.MessagePage;
import io.github.camelgmail.component.sync.MessageReference;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers the engine's questions with calls to Gmail. */
final class ClientMailbox {

    /** So many ids take a few megabytes; each time the mailbox is listed once. */
    private static final int GONE_AT_A_TIME = 20_000;

    private final GmailClient client;
    private final MailboxView view;
    private final DeliveredEvents delivered;
    private final QueryMatches matches;
    private final GoneMessages gone;

    ClientMailbox(GmailClient client, MailboxView view, DeliveredEvents delivered, Clock clock) {
        this.client = client;
        this.view = view;
        this.delivered = delivered;
        this.matches =
                new QueryMatches(view.query(), new QueryFilter(client.messages(), view.includeSpamTrash()), clock);
        this.gone = new GoneMessages(client, delivered, GONE_AT_A_TIME);
    }

    Input<GmailMessage> historyId() {
        return new Input.HistoryIdRead<>(
                HistoryRecords.required(client.getProfile().getHistoryId(), "users.getProfile"));
    }

    Input<GmailMessage> history(HistoryId after, @Nullable String pageToken) {
        HistoryQuery query =
                HistoryQuery.after(new BigInteger(after.toString())).withTypes(view.historyTypes());
        matches.forgetListed();
        try {
            ListHistoryResponse page = client.history().list(query, pageToken);
            return new Input.HistoryListed<>(new HistoryPage(
                    HistoryRecords.of(page.getHistory()),
                    page.getNextPageToken(),
                    HistoryRecords.required(page.getHistoryId(), "users.history.list")));
        } catch (GmailHistoryExpiredException e) {
            return new Input.HistoryExpired<>();
        }
    }

    Input<GmailMessage> messages(@Nullable Instant from, @Nullable Instant to, @Nullable String pageToken) {
        MessagesQuery query = MessagesQuery.all()
                .withQ(search(from, to))
                .withLabelIds(view.labelIds().stream().sorted().toList())
                .withSpamTrash(view.includeSpamTrash());
        ListMessagesResponse page = client.messages().list(query, pageToken);
        if (pageToken == null) {
            matches.forgetListed();
        }
        List<MessageReference> references = HistoryRecords.stream(page.getMessages())
                .filter(message -> !delivered.containsArrival(message.getId()))
                .map(HistoryRecords::referenceTo)
                .toList();
        matches.addListed(references.stream().map(MessageReference::id).toList());
        return new Input.MessagesListed<>(new MessagePage(references, page.getNextPageToken()));
    }

    /** The engine knows what was found twice, as Gmail may count the seconds at the bounds in or out. */
    private @Nullable String search(@Nullable Instant from, @Nullable Instant to) {
        return BoundedQuery.of(view.query()).between(from, to == null ? null : to.minusSeconds(1));
    }

    Input<GmailMessage> gone(@Nullable String pageToken) {
        return new Input.MessagesListed<>(gone.page(pageToken));
    }

    Input<GmailMessage> hydrate(List<String> ids) {
        List<Message> models = client.messages().getAll(ids, view.format()).messages();
        Map<String, Boolean> matching = matches.of(models);
        List<FeedMessage<GmailMessage>> messages = new ArrayList<>();
        for (Message model : models) {
            Boolean known = matching.get(model.getId());
            if (known != null) {
                messages.add(feedMessage(model, known));
            }
        }
        return new Input.Hydrated<>(messages);
    }

    private FeedMessage<GmailMessage> feedMessage(Message model, boolean matches) {
        GmailMessage message = GmailMessage.of(model, view.content());
        Instant internalDate = message.internalDate();
        return new FeedMessage<>(
                HistoryRecords.referenceTo(model),
                Set.copyOf(message.labelIds()),
                historyId(message.historyId()),
                internalDate == null ? Instant.EPOCH : internalDate,
                matches,
                message);
    }

    /** Without an id the message counts as changed since any cursor: better delivered twice than never. */
    private static HistoryId historyId(@Nullable BigInteger id) {
        return new HistoryId(id == null ? -1L : id.longValue());
    }

    void relabel(LabelChange change, List<String> ids) {
        client.messages().relabel(ids, change.add(), change.remove());
    }
}
