package io.github.camelgmail.component;

import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.consumer.MailboxView;
import io.github.camelgmail.component.consumer.MatchPolicy;
import io.github.camelgmail.component.consumer.MatchSettings;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the options of an endpoint into the settings of its consumer of matching messages. */
final class MessagesSetup {

    /** What matches where neither query nor labels say it: unread mail of the inbox. */
    private static final Set<String> UNREAD_OF_THE_INBOX = Set.of("INBOX", "UNREAD");

    private static final Set<String> SPAM_TRASH = Set.of("SPAM", "TRASH");

    private final GmailEndpoint endpoint;
    private final GmailHistoryConfiguration options;

    MessagesSetup(GmailEndpoint endpoint) {
        this.endpoint = endpoint;
        this.options = endpoint.getHistory();
    }

    /** Reads the options, then asks Gmail for the mailbox's address and its labels. */
    MatchSettings settings() {
        MessagesOptions.check(endpoint);
        FeedOptions checked = FeedOptions.of(options);
        GmailClient client = endpoint.client();
        GmailClient reading = client.forFeed(true);
        String mailbox =
                Objects.requireNonNull(reading.getProfile().getEmailAddress(), "Gmail's profile has no address");
        FeedLabels labels = FeedLabels.of(endpoint, reading.labelDirectory());
        MailboxView view = view(checked, labels, client);
        return new MatchSettings(
                reading,
                view,
                new FeedSetup(endpoint).binding(mailbox),
                policy(checked, labels),
                options.getIdempotentRepository(),
                new LeavingMatch(view).isSure(labels.onSuccess()));
    }

    private MailboxView view(FeedOptions checked, FeedLabels labels, GmailClient client) {
        MailboxView feed = new FeedSetup(endpoint).view(checked, labels, client);
        boolean byDefault = feed.labelIds().isEmpty() && isBlank(feed.query());
        return new MailboxView(
                feed.historyTypes(),
                byDefault ? UNREAD_OF_THE_INBOX : feed.labelIds(),
                isBlank(feed.query()) ? null : feed.query(),
                feed.includeSpamTrash() || feed.labelIds().stream().anyMatch(SPAM_TRASH::contains),
                feed.hydration(),
                feed.content());
    }

    private MatchPolicy policy(FeedOptions checked, FeedLabels labels) {
        return new MatchPolicy(
                checked.redelivery(),
                options.isBreakOnFirstError(),
                labels.onSuccess(),
                labels.onGivingUp(),
                endpoint.getConfiguration().getBatchSize(),
                options.getLookahead());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
