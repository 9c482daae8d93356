package io.github.camelgmail.component;

import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.client.HistoryType;
import io.github.camelgmail.component.client.HydrationSettings;
import io.github.camelgmail.component.consumer.FeedSettings;
import io.github.camelgmail.component.consumer.MailboxView;
import io.github.camelgmail.component.consumer.RepositoryKeys;
import io.github.camelgmail.component.consumer.notification.NotificationSettings;
import io.github.camelgmail.component.message.InboundBinding;
import io.github.camelgmail.component.sync.EventSelection;
import io.github.camelgmail.component.sync.EventType;
import io.github.camelgmail.component.sync.FeedPolicy;
import io.github.camelgmail.component.sync.StartFrom;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.spi.IdempotentRepository;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns the options of an endpoint into the settings of its feed. */
final class FeedSetup {

    private static final Logger LOG = LoggerFactory.getLogger(FeedSetup.class);

    private final GmailEndpoint endpoint;
    private final GmailHistoryConfiguration options;
    private final NotificationSetup notifications;

    FeedSetup(GmailEndpoint endpoint) {
        this.endpoint = endpoint;
        this.options = endpoint.getHistory();
        this.notifications = new NotificationSetup(endpoint);
    }

    /** Reads the options, then asks Gmail for the mailbox's address and its labels. */
    FeedSettings settings() {
        FeedOptions checked = FeedOptions.of(options);
        StartFrom startFrom = StartFrom.parse(options.getStartFrom());
        WatchSetup watches = new WatchSetup(endpoint);
        NotificationSettings waking = notifications.settings();
        GmailClient client = endpoint.client();
        GmailClient feeding = client.forFeed(true);
        String mailbox =
                Objects.requireNonNull(feeding.getProfile().getEmailAddress(), "Gmail's profile has no address");
        FeedLabels labels = FeedLabels.of(endpoint, feeding.labelDirectory());
        return new FeedSettings(
                feeding,
                view(checked, labels, client),
                binding(mailbox),
                new CheckpointPlace(options).of(mailbox),
                startFrom,
                policy(checked, labels),
                options.getIdempotentRepository(),
                endpoint.getComponent().runningFeeds(),
                watches.of(mailbox, client, feeding.labelDirectory()),
                waking);
    }

    InboundBinding binding(String mailbox) {
        return new InboundBinding(
                mailbox, options.isMapMailHeaders(), endpoint.getHeaderFilterStrategy(), options.getAttachments());
    }

    MailboxView view(FeedOptions checked, FeedLabels labels, GmailClient client) {
        return new MailboxView(
                historyTypes(checked.historyTypes()),
                labels.wanted(),
                options.getQuery(),
                options.isIncludeSpamTrash(),
                new HydrationSettings(
                        checked.format(),
                        options.getThreadFetch(),
                        options.getMaxUnwantedBytes(),
                        endpoint.getComponent().hydrationBudget(),
                        Clock.systemUTC()),
                new ClientContent(client));
    }

    private static Set<HistoryType> historyTypes(Set<EventType> types) {
        return types.stream().map(type -> HistoryType.of(type.name())).collect(Collectors.toUnmodifiableSet());
    }

    FeedPolicy policy(FeedOptions checked, FeedLabels labels) {
        IdempotentRepository repository = options.getIdempotentRepository();
        return new FeedPolicy(
                new EventSelection(
                        checked.historyTypes(), labels.wanted(), options.isIncludeSent(), options.isIncludeSpamTrash()),
                new FeedPolicy.Expiry(
                        options.getOnHistoryExpired(),
                        Duration.ofMillis(options.getResyncWindow()),
                        repository != null,
                        reportsGone(checked, repository)),
                new FeedPolicy.Pace(
                        endpoint.getConfiguration().getBatchSize(),
                        options.getConcurrentConsumers(),
                        options.getLookahead()),
                new FeedPolicy.Failures(checked.redelivery(), options.isBreakOnFirstError(), labels.onGivingUp()),
                labels.onSuccess());
    }

    private static boolean reportsGone(FeedOptions checked, @Nullable IdempotentRepository repository) {
        if (repository == null || !checked.historyTypes().contains(EventType.messageDeleted)) {
            return false;
        }
        if (!RepositoryKeys.areTold(repository)) {
            LOG.warn(
                    "idempotentRepository={} does not tell its keys, so messages that are deleted while the history"
                            + " expires are not delivered as messageDeleted. Use one in memory or in a file, or let"
                            + " yours implement Iterable<String>.",
                    repository);
            return false;
        }
        return true;
    }
}
