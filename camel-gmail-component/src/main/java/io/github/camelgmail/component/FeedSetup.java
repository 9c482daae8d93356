package io.github.camelgmail.component;

import io.github.camelgmail.component.checkpoint.CheckpointStore;
import io.github.camelgmail.component.checkpoint.FileCheckpointStore;
import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.consumer.FeedSettings;
import io.github.camelgmail.component.sync.FeedPolicy;
import io.github.camelgmail.component.sync.MessageSelection;
import io.github.camelgmail.component.sync.StartFrom;
import java.nio.file.Path;
import java.time.Duration;

/** Turns the options of an endpoint into the settings of its feed. */
final class FeedSetup {

    private final GmailEndpoint endpoint;

    FeedSetup(GmailEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    FeedSettings settings() {
        GmailHistoryConfiguration options = endpoint.getHistory();
        FeedPolicy policy = new FeedPolicy(
                StartFrom.parse(options.getStartFrom()),
                options.getOnHistoryExpired(),
                Duration.ofMillis(options.getResyncWindow()),
                endpoint.getConfiguration().getBatchSize(),
                new MessageSelection(options.isIncludeSpamTrash()));
        GmailClient client = endpoint.client();
        return new FeedSettings(
                client,
                new ClientContent(client),
                store(options),
                options.getFeedName(),
                policy,
                options.isMapMailHeaders(),
                endpoint.getHeaderFilterStrategy());
    }

    private static CheckpointStore store(GmailHistoryConfiguration options) {
        CheckpointStore given = options.getCheckpointStore();
        if (given != null) {
            return given;
        }
        String directory = options.getCheckpointDirectory();
        return new FileCheckpointStore(
                directory == null
                        ? Path.of(System.getProperty("user.home"), ".camel-gmail", "checkpoints")
                        : Path.of(directory));
    }
}
