package io.github.camelgmail.component.consumer;

import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.client.Hydration;
import io.github.camelgmail.component.client.ListedMessage;
import io.github.camelgmail.component.client.MessageFormat;
import io.github.camelgmail.component.message.GmailMessage;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads messages that were listed. For one thread at a time. */
final class MatchReading implements AutoCloseable {

    private static final Set<String> SPAM_TRASH = Set.of("SPAM", "TRASH");
    private static final Comparator<Message> OLDEST_FIRST =
            Comparator.comparing(message -> Objects.requireNonNullElse(message.getInternalDate(), 0L));

    private final MailboxView view;
    private final DeliveryCounts counts;
    private final Hydration hydration;
    private final RawHydration raw;

    /**
     * @param counts counts what is gone
     */
    MatchReading(GmailClient client, MailboxView view, DeliveryCounts counts) {
        this.view = view;
        this.counts = counts;
        this.hydration = client.messages().hydration(view.hydration());
        this.raw = new RawHydration(client.messages(), view.content());
    }

    /**
     * Reads messages.
     *
     * @param wanted    what is asked for
     * @param following what will be asked for, in order
     * @return those that still exist, have the labels asked for, and are no drafts; the oldest first
     */
    List<Message> read(List<ListedMessage> wanted, List<ListedMessage> following) {
        List<Message> models =
                isRaw() ? raw.read(wanted.stream().map(ListedMessage::id).toList()) : hydration.read(wanted, following);
        counts.gone(wanted.size() - models.size());
        return models.stream().filter(this::matches).sorted(OLDEST_FIRST).toList();
    }

    /** Only Gmail can tell whether the query finds it still. */
    private boolean matches(Message model) {
        List<String> labels = model.getLabelIds() == null ? List.of() : model.getLabelIds();
        boolean binned = labels.stream().anyMatch(SPAM_TRASH::contains);
        return !labels.contains("DRAFT")
                && labels.containsAll(view.labelIds())
                && (!binned || view.includeSpamTrash() || view.query() != null);
    }

    /** Takes a message that was read. */
    GmailMessage mail(Message model) {
        return isRaw() ? raw.take(model) : GmailMessage.of(model, view.content());
    }

    private boolean isRaw() {
        return view.hydration().format() == MessageFormat.RAW;
    }

    /** Lets go of whole messages that were not taken. */
    void batchEnded() {
        raw.clear();
    }

    /** Lets go of all that was read and not taken. */
    void pollEnded() {
        raw.clear();
        hydration.scanEnded();
    }

    /** Gives back the memory that all readers share. */
    @Override
    public void close() {
        hydration.close();
    }
}
