package io.github.camelgmail.component;

import io.github.camelgmail.component.auth.PushTokenVerifier;
import io.github.camelgmail.component.consumer.notification.NotificationSettings;
import io.github.camelgmail.component.consumer.notification.TokenDemand;
import io.github.camelgmail.component.watch.NotificationAuthentication;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.apache.camel.util.URISupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns the options of notifications into settings. */
final class NotificationSetup {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationSetup.class);

    private final GmailNotificationConfiguration options;
    private final long repeatCount;

    NotificationSetup(GmailEndpoint endpoint) {
        this.options = endpoint.getNotifications();
        this.repeatCount = endpoint.getRepeatCount();
    }

    /**
     * Returns what wakes the feeds of the endpoint; null where they are only polled.
     *
     * @throws IllegalArgumentException if an option is wrong, or two do not go together
     */
    @Nullable
    NotificationSettings settings() {
        NotificationOptions.check(options);
        String uri = options.getNotificationUri();
        if (uri != null && repeatCount > 0) {
            throw new IllegalArgumentException(
                    "repeatCount=" + repeatCount + " ends the polls, and notifications would wait for"
                            + " them for ever then. Remove repeatCount, or notificationUri.");
        }
        return uri == null
                ? null
                : new NotificationSettings(
                        uri,
                        options.getNotificationAck(),
                        Duration.ofMillis(options.getNotificationSilence()),
                        verifier(),
                        tokens(uri));
    }

    private @Nullable PushTokenVerifier verifier() {
        String audience = options.getNotificationAudience();
        String account = options.getNotificationServiceAccount();
        return audience == null || account == null
                ? null
                : new PushTokenVerifier(audience, account, certificates(options.getNotificationCertificatesUrl()));
    }

    private static URI certificates(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("notificationCertificatesUrl is no URL. Leave it out for Google's.", e);
        }
    }

    private TokenDemand tokens(String uri) {
        NotificationAuthentication authentication = options.getNotificationAuthentication();
        if (authentication == NotificationAuthentication.none) {
            LOG.warn(
                    "notificationAuthentication=none: whoever reaches notificationUri={} can have mailboxes scanned, which"
                            + " costs quota but delivers no mail twice. Let only Pub/Sub reach it, or set notificationAudience"
                            + " and notificationServiceAccount instead.",
                    URISupport.sanitizeUri(uri));
            return TokenDemand.NEVER;
        }
        boolean always = authentication == NotificationAuthentication.oidc || !NotificationScheme.isPrivate(uri);
        return always ? TokenDemand.ALWAYS : TokenDemand.OF_HTTP;
    }
}
