package io.github.camelgmail.component;

import io.github.camelgmail.component.checkpoint.CheckpointStore;
import io.github.camelgmail.component.checkpoint.FileCheckpointStore;
import io.github.camelgmail.component.consumer.FeedIdentity;
import java.nio.file.Path;

/** Where the checkpoints of an endpoint are kept. */
final class CheckpointPlace {

    private final String feedName;
    private final CheckpointStore store;
    private final Object place;

    CheckpointPlace(GmailHistoryConfiguration options) {
        this.feedName = options.getFeedName();
        CheckpointStore given = options.getCheckpointStore();
        if (given == null) {
            Path directory = directory(options).toAbsolutePath().normalize();
            this.store = new FileCheckpointStore(directory);
            this.place = directory;
        } else {
            this.store = given;
            this.place = given;
        }
    }

    private static Path directory(GmailHistoryConfiguration options) {
        String directory = options.getCheckpointDirectory();
        return directory == null
                ? Path.of(System.getProperty("user.home"), ".camel-gmail", "checkpoints")
                : Path.of(directory);
    }

    CheckpointStore store() {
        return store;
    }

    /** Returns what tells the feed of a mailbox from others. */
    FeedIdentity of(String mailbox) {
        return new FeedIdentity(mailbox, feedName, store, place);
    }
}
