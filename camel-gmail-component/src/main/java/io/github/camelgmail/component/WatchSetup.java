package io.github.camelgmail.component;

import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.client.GmailUnknownLabelException;
import io.github.camelgmail.component.client.LabelDirectory;
import io.github.camelgmail.component.watch.MailboxWatch;
import io.github.camelgmail.component.watch.WatchSettings;
import io.github.camelgmail.component.watch.WatchTimes;
import io.github.camelgmail.component.watch.WatchTroubles;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Turns the options of a feed's watches into what keeps mailboxes watched. */
final class WatchSetup {

    private final @Nullable WatchOptions options;
    private final WatchTroubles troubles = new WatchTroubles();
    private final WatchTimes times =
            new WatchTimes(Clock.systemUTC(), () -> ThreadLocalRandom.current().nextLong());

    /**
     * Reads and checks the options that need no Gmail.
     *
     * @throws IllegalArgumentException if one of them is wrong, or two do not go together
     */
    WatchSetup(GmailEndpoint endpoint) {
        this.options = WatchOptions.of(endpoint);
    }

    /** Returns whether a topic is named. */
    boolean areWanted() {
        return options != null;
    }

    /**
     * Returns what keeps a mailbox watched; null where no topic is named.
     *
     * @param client calls Gmail for others; the watch gets one of its own, which holds up nobody
     * @throws IllegalArgumentException if the mailbox lacks a label of the options
     */
    @Nullable
    MailboxWatch of(String mailbox, GmailClient client, LabelDirectory directory) {
        WatchOptions given = options;
        return given == null
                ? null
                : new MailboxWatch(mailbox, client.forFeed(false).watch(), settings(given, directory), times, troubles);
    }

    private static WatchSettings settings(WatchOptions given, LabelDirectory directory) {
        return new WatchSettings(
                given.topic(),
                labels(given.labels(), directory),
                given.labelFilter(),
                given.renewal(),
                given.stopOnShutdown());
    }

    private static List<String> labels(List<String> labels, LabelDirectory directory) {
        try {
            return directory.idsOf(labels);
        } catch (GmailUnknownLabelException e) {
            throw new IllegalArgumentException("The option watchLabels: " + e.getMessage(), e);
        }
    }
}
