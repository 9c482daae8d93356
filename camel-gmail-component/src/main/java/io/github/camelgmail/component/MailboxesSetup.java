package io.github.camelgmail.component;

import com.google.auth.oauth2.GoogleCredentials;
import io.github.camelgmail.component.auth.GmailCredentials;
import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.consumer.FeedSettings;
import io.github.camelgmail.component.consumer.ManyFeedsSettings;
import io.github.camelgmail.component.sync.FeedPolicy;
import io.github.camelgmail.component.sync.StartFrom;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Turns the options of an endpoint with many mailboxes into the settings of their feeds. */
final class MailboxesSetup {

    private final GmailEndpoint endpoint;
    private final GmailHistoryConfiguration options;
    private final GmailMailboxes mailboxes;
    private final FeedSetup setup;
    private final ClientSetup clients;
    private final FeedOptions checked;
    private final StartFrom startFrom;
    private final CheckpointPlace checkpoints;
    private final NotificationSetup notifications;
    private final WatchSetup watches;
    private final @Nullable GmailCredentials credentials;
    private final Map<FeedLabels, FeedPolicy> policies = new ConcurrentHashMap<>();

    /** Reads and checks the options that need no Gmail. */
    MailboxesSetup(GmailEndpoint endpoint, GmailMailboxes mailboxes) {
        this.endpoint = endpoint;
        this.options = endpoint.getHistory();
        this.mailboxes = mailboxes;
        this.setup = new FeedSetup(endpoint);
        this.clients = new ClientSetup(endpoint.getCamelContext(), endpoint.getConfiguration());
        this.checked = FeedOptions.of(options);
        this.startFrom = StartFrom.parse(options.getStartFrom());
        this.checkpoints = new CheckpointPlace(options);
        this.notifications = new NotificationSetup(endpoint);
        this.watches = new WatchSetup(endpoint);
        this.credentials = clients.credentialsForSeveral();
        if (credentials == null && !UserIdOption.mayGiveCredentials(mailboxes)) {
            throw new IllegalArgumentException("No credentials are set for the mailboxes of userId. Give"
                    + " serviceAccountKey or credentials, or let userId be a GmailMailboxes bean that gives them.");
        }
    }

    ManyFeedsSettings settings() {
        return new ManyFeedsSettings(
                () -> UserIdOption.checked(mailboxes.addresses()),
                this::open,
                options.getFeedName(),
                checkpoints.store(),
                options.getIdempotentRepository(),
                options.getWorkers(),
                Duration.ofMillis(endpoint.getDelay()),
                notifications.settings(),
                watches.areWanted());
    }

    private FeedSettings open(String address) {
        GmailClient client = endpoint.getComponent().newClient(clients.settings(credentials(address), address));
        try {
            return settings(address, client);
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    private FeedSettings settings(String address, GmailClient client) {
        GmailClient feeding = client.forFeed(false);
        FeedLabels labels = FeedLabels.of(endpoint, feeding.labelDirectory());
        return new FeedSettings(
                feeding,
                setup.view(checked, labels, client),
                setup.binding(address),
                checkpoints.of(address),
                startFrom,
                policies.computeIfAbsent(labels, found -> setup.policy(checked, found)),
                options.getIdempotentRepository(),
                endpoint.getComponent().runningFeeds(),
                watches.of(address, client, feeding.labelDirectory()),
                null);
    }

    private GmailCredentials credentials(String address) {
        GoogleCredentials own = mailboxes.credentials(address);
        if (own != null) {
            return clients.supplied(own);
        }
        if (credentials == null) {
            throw new IllegalArgumentException("No credentials are set for " + address + ". Give serviceAccountKey or"
                    + " credentials, or let the GmailMailboxes bean give credentials for it.");
        }
        return credentials.actingFor(address);
    }
}
