package io.github.camelgmail.component;

import io.github.camelgmail.component.auth.SecretSafeUrl;
import io.github.camelgmail.component.client.MessageFormat;
import io.github.camelgmail.component.watch.NotificationAuthentication;
import io.github.camelgmail.component.watch.preflight.FeedNeeds;
import io.github.camelgmail.component.watch.preflight.PreflightOptions;
import java.net.URI;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the options of an endpoint into those of a preflight. */
final class PreflightSetup {

    private final GmailEndpoint endpoint;
    private final GmailNotificationConfiguration notifications;

    PreflightSetup(GmailEndpoint endpoint) {
        this.endpoint = endpoint;
        this.notifications = endpoint.getNotifications();
    }

    /** @throws IllegalArgumentException if an option is wrong */
    PreflightOptions options() {
        return new PreflightOptions(
                notifications.getNotificationSubscription(),
                push(),
                needs(endpoint.getHistory()),
                notifications.isTryWatch(),
                pubSub(notifications.getPubsubRootUrl()));
    }

    private PreflightOptions.@Nullable Push push() {
        String url = notifications.getNotificationEndpoint();
        return url == null
                ? null
                : new PreflightOptions.Push(
                        url,
                        notifications.getNotificationServiceAccount(),
                        notifications.getNotificationAudience(),
                        notifications.getNotificationAuthentication() == NotificationAuthentication.none);
    }

    private static URI pubSub(String url) {
        try {
            return SecretSafeUrl.of("pubsubRootUrl", URI.create(url.strip()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The option pubsubRootUrl cannot be used: " + e.getMessage(), e);
        }
    }

    /** What a feed with the same options would do with mail. */
    private FeedNeeds needs(GmailHistoryConfiguration feed) {
        boolean changing = feed.isMarkAsRead()
                || feed.isArchive()
                || feed.isTrash()
                || Stream.of(endpoint.getAddLabels(), endpoint.getRemoveLabels(), feed.getFailureLabel())
                        .anyMatch(label -> label != null);
        if (changing) {
            return FeedNeeds.CHANGING;
        }
        MessageFormat format = MessageFormat.of(feed.getFormat());
        return feed.getQuery() == null && (format == MessageFormat.METADATA || format == MessageFormat.MINIMAL)
                ? FeedNeeds.METADATA
                : FeedNeeds.READING;
    }
}
