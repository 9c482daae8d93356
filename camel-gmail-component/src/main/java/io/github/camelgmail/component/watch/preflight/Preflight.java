package io.github.camelgmail.component.watch.preflight;

import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.client.GmailException;
import io.github.camelgmail.component.client.TopicName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks whether the notifications of a mailbox are set up. It changes nothing, unless it is told to try the watch. */
public final class Preflight {

    private static final String CREDENTIALS = "credentials";

    private final GmailClient client;
    private final PreflightOptions options;

    /** Makes it, without asking for anything. */
    public Preflight(GmailClient client, PreflightOptions options) {
        this.client = client;
        this.options = options;
    }

    /**
     * Looks at everything. What cannot be looked at is told of, not thrown.
     *
     * @param topicName the topic of the watch; null where none is named
     * @param watch     calls {@code users.watch}; run only where the options say so
     */
    public WatchPreflight look(@Nullable String topicName, Runnable watch) {
        Optional<TopicName> topic = topicName == null ? Optional.empty() : TopicName.of(topicName);
        List<PreflightItem> items = new ArrayList<>();
        items.add(TopicCheck.name(topicName, topic));
        items.add(credentials());
        items.addAll(new TokenCheck(client.setup(), options.needs()).items());
        WatchTrial trial = options.tryWatch() ? WatchTrial.of(watch) : WatchTrial.NONE;
        topic.ifPresent(named -> items.addAll(new TopicCheck(client.setup(), options, named, trial).items()));
        items.addAll(trial.items());
        items.addAll(new SubscriptionCheck(client.setup(), options, topic).items());
        return new WatchPreflight(items);
    }

    private PreflightItem credentials() {
        try {
            return PreflightItem.ok(
                    CREDENTIALS,
                    "Gmail takes them for the mailbox " + client.getProfile().getEmailAddress());
        } catch (GmailException e) {
            return e.retryable()
                    ? PreflightItem.unknown(CREDENTIALS, WatchTrial.said(e), e.cure())
                    : PreflightItem.failed(CREDENTIALS, WatchTrial.said(e), e.cure());
        }
    }
}
