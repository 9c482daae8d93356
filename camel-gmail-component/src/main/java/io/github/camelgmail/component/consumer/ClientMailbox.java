package io.github.camelgmail.component.consumer;

import com.google.api.services.gmail.model.ListHistoryResponse;
import com.google.api.services.gmail.model.ListMessagesResponse;
import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.client.BoundedQuery;
import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.client.GmailHistoryExpiredException;
import io.github.camelgmail.component.client.HistoryQuery;
import io.github.camelgmail.component.client.Hydration;
import io.github.camelgmail.component.client.ListedMessage;
import io.github.camelgmail.component.client.MessageFormat;
import io.github.camelgmail.component.client.MessagesQuery;
import io.github.camelgmail.component.client.QueryFilter;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.sync.FeedMessage;
import io.github.camelgmail.component.sync.HistoryId;
import io.github.camelgmail.component.sync.HistoryPage;
import io.github.camelgmail.component.sync.HistoryRecord;
import io.github.camelgmail.component.sync.Input;
import io.github.camelgmail.component.sync.LabelChange;
import io.github.camelgmail.component.sync.MessagePage;
import io.github.camelgmail.component.sync.MessageReference;
import io.github.camelgmail.component.sync.Wanted;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Hydration hydration;
    private final RawHydration raw;

    ClientMailbox(GmailClient client, MailboxView view, DeliveredEvents delivered, Clock clock) {
        this.client = client;
        this.view = view;
        this.delivered = delivered;
        this.matches =
                new QueryMatches(view.query(), new QueryFilter(client.messages(), view.includeSpamTrash()), clock);
        this.gone = new GoneMessages(client, delivered, GONE_AT_A_TIME);
        this.hydration = client.messages().hydration(view.hydration());
        this.raw = new RawHydration(client.messages(), view.content());
    }

    Input<GmailMessage> historyId() {
        return new Input.HistoryIdRead<>(
                HistoryRecords.required(client.getProfile().getHistoryId(), "users.getProfile"));
    }

    Input<GmailMessage> history(HistoryId after, @Nullable String pageToken) {
        HistoryQuery query =
                HistoryQuery.after(new BigInteger(after.toString())).withTypes(view.historyTypes());
        if (pageToken == null) {
            matches.forgetListed();
        }
        try {
            ListHistoryResponse page = client.history().list(query, pageToken);
            List<HistoryRecord> records = HistoryRecords.of(page.getHistory());
            records.forEach(this::forgetChanged);
            return new Input.HistoryListed<>(new HistoryPage(
                    records,
                    page.getNextPageToken(),
                    HistoryRecords.required(page.getHistoryId(), "users.history.list")));
        } catch (GmailHistoryExpiredException e) {
            return new Input.HistoryExpired<>();
        }
    }

    /** An event shows its message as it is after the record that tells it. */
    private void forgetChanged(HistoryRecord record) {
        BigInteger id = new BigInteger(record.id().toString());
        record.changes().forEach(change -> hydration.changed(change.message().id(), id));
    }

    Input<GmailMessage> messages(@Nullable Instant from, @Nullable Instant to, @Nullable String pageToken) {
        MessagesQuery query = MessagesQuery.all()
                .withQ(search(from, to))
                .withLabelIds(view.labelIds().stream().sorted().toList())
                .withSpamTrash(view.includeSpamTrash());
        ListMessagesResponse page = client.messages().list(query, pageToken);
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

    Input<GmailMessage> hydrate(List<Wanted> wanted, List<MessageReference> following) {
        List<Message> models = isRaw()
                ? raw.read(wanted.stream().map(Wanted::id).toList())
                : hydration.read(
                        wanted.stream()
                                .map(Wanted::message)
                                .map(ClientMailbox::listed)
                                .toList(),
                        following.stream().map(ClientMailbox::listed).toList());
        Map<String, Instant> listedAt = wanted.stream().collect(Collectors.toMap(Wanted::id, Wanted::listedAt));
        Map<String, Boolean> matching = matches(models, listedAt);
        List<FeedMessage<GmailMessage>> messages = new ArrayList<>();
        for (Message model : models) {
            Boolean known = matching.get(model.getId());
            if (known == null) {
                giveBack(model);
            } else {
                messages.add(feedMessage(model, known));
            }
        }
        return new Input.Hydrated<>(messages);
    }

    private Map<String, Boolean> matches(List<Message> models, Map<String, Instant> listedAt) {
        try {
            return matches.of(models, listedAt);
        } catch (RuntimeException e) {
            models.forEach(this::giveBack);
            throw e;
        }
    }

    /** Raw messages are kept until they are taken. */
    private void giveBack(Message model) {
        if (!isRaw()) {
            hydration.giveBack(model);
        }
    }

    private boolean isRaw() {
        return view.hydration().format() == MessageFormat.RAW;
    }

    private static ListedMessage listed(MessageReference message) {
        return new ListedMessage(message.id(), message.threadId());
    }

    /** Lets go of what was read for the scan. */
    void scanEnded() {
        hydration.scanEnded();
        raw.clear();
        gone.forget();
        matches.forgetListed();
    }

    /** Gives back the memory that the feed shares with others. Any thread. */
    void close() {
        hydration.close();
    }

    private FeedMessage<GmailMessage> feedMessage(Message model, boolean matches) {
        GmailMessage message = isRaw() ? raw.take(model) : GmailMessage.of(model, view.content());
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
