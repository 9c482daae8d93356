package io.github.camelgmail.component;

import io.github.camelgmail.component.auth.PushTokenVerifier;
import io.github.camelgmail.component.consumer.notification.NotificationAck;
import io.github.camelgmail.component.watch.NotificationAuthentication;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Options of watches and of the notifications that wake a feed. */
@UriParams
public class GmailNotificationConfiguration {

    @UriParam(
            label = "consumer",
            description =
                    "The endpoint that wakes the feed when Gmail notifies of a change, such as google-pubsub:P:S, platform-http:/gmail/push, kafka:T or seda:N; in RAW(...) where it has options of its own. The mailbox is then polled only after notificationSilence.")
    private @Nullable String notificationUri;

    @UriParam(
            label = "consumer",
            defaultValue = "afterDelivery",
            description =
                    "When a notification is acknowledged: afterDelivery (once what it told of is delivered; if that fails, it comes again) or onReceipt (at once).")
    private NotificationAck notificationAck = NotificationAck.afterDelivery;

    @UriParam(
            label = "consumer",
            defaultValue = "600000",
            javaType = "java.time.Duration",
            description =
                    "Milliseconds without a look at the mailbox after which the feed polls although no notification has come. While the watch of watchTopic is not alive, delay counts instead.")
    private long notificationSilence = 600_000;

    @UriParam(
            label = "common,security",
            description =
                    "The audience of the tokens of the push subscription, as it is set there; by default Pub/Sub takes the URL that it pushes to. A consumer lets in no other tokens, and preflight compares it with the subscription.")
    private @Nullable String notificationAudience;

    @UriParam(
            label = "common,security",
            description =
                    "The address of the service account in the tokens of the push subscription, as it is set there. A consumer lets in no other tokens, and preflight compares it with the subscription.")
    private @Nullable String notificationServiceAccount;

    @UriParam(
            label = "common,security",
            description =
                    "How notifications prove to come from the push subscription: oidc (by a token for notificationAudience and notificationServiceAccount) or none (not at all: whoever reaches the endpoint can have mailboxes scanned). The default is oidc, but for brokers and endpoints within the application, which nobody else can send to.")
    private @Nullable NotificationAuthentication notificationAuthentication;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = PushTokenVerifier.GOOGLE_CERTIFICATES_URL,
            description =
                    "Where the keys are that tokens of the push subscription are signed with; another than Google's for tests.")
    private String notificationCertificatesUrl = PushTokenVerifier.GOOGLE_CERTIFICATES_URL;

    @UriParam(
            label = "producer",
            description = "The subscription of watchTopic that preflight looks at, as projects/P/subscriptions/S.")
    private @Nullable String notificationSubscription;

    @UriParam(
            label = "producer",
            description =
                    "The URL that the subscription should push to, for preflight; absent for a subscription that is pulled from.")
    private @Nullable String notificationEndpoint;

    @UriParam(
            label = "producer",
            description =
                    "Whether preflight calls users.watch with watchTopic, watchLabels and watchLabelFilter, so that Gmail itself says whether the topic can be used, also where the credentials may not look into Pub/Sub. This costs 100 quota units, and the mailbox is watched then, until stop is called or for 7 days.")
    private boolean tryWatch;

    @UriParam(
            label = "producer,advanced",
            defaultValue = "https://pubsub.googleapis.com/",
            description = "The Pub/Sub that preflight asks; another than Google's for tests.")
    private String pubsubRootUrl = "https://pubsub.googleapis.com/";

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "86400000",
            javaType = "java.time.Duration",
            description = "Milliseconds after which a watch is renewed; less than the 7 days after which it ends.")
    private long watchRenewal = 86_400_000;

    @UriParam(
            label = "consumer",
            description =
                    "Whether the watch is ended when the consumer stops. Otherwise it ends by itself within 7 days, so that a restart misses no notification.")
    private boolean stopWatchOnShutdown;

    public @Nullable String getNotificationUri() {
        return notificationUri;
    }

    public void setNotificationUri(@Nullable String notificationUri) {
        this.notificationUri = notificationUri;
    }

    public NotificationAck getNotificationAck() {
        return notificationAck;
    }

    public void setNotificationAck(NotificationAck notificationAck) {
        this.notificationAck = notificationAck;
    }

    public long getNotificationSilence() {
        return notificationSilence;
    }

    public void setNotificationSilence(long notificationSilence) {
        this.notificationSilence = notificationSilence;
    }

    public @Nullable String getNotificationAudience() {
        return notificationAudience;
    }

    public void setNotificationAudience(@Nullable String notificationAudience) {
        this.notificationAudience = notificationAudience;
    }

    public @Nullable String getNotificationServiceAccount() {
        return notificationServiceAccount;
    }

    public void setNotificationServiceAccount(@Nullable String notificationServiceAccount) {
        this.notificationServiceAccount = notificationServiceAccount;
    }

    public @Nullable NotificationAuthentication getNotificationAuthentication() {
        return notificationAuthentication;
    }

    public void setNotificationAuthentication(@Nullable NotificationAuthentication notificationAuthentication) {
        this.notificationAuthentication = notificationAuthentication;
    }

    public String getNotificationCertificatesUrl() {
        return notificationCertificatesUrl;
    }

    public void setNotificationCertificatesUrl(String notificationCertificatesUrl) {
        this.notificationCertificatesUrl = notificationCertificatesUrl;
    }

    public @Nullable String getNotificationSubscription() {
        return notificationSubscription;
    }

    public void setNotificationSubscription(@Nullable String notificationSubscription) {
        this.notificationSubscription = notificationSubscription;
    }

    public @Nullable String getNotificationEndpoint() {
        return notificationEndpoint;
    }

    public void setNotificationEndpoint(@Nullable String notificationEndpoint) {
        this.notificationEndpoint = notificationEndpoint;
    }

    public boolean isTryWatch() {
        return tryWatch;
    }

    public void setTryWatch(boolean tryWatch) {
        this.tryWatch = tryWatch;
    }

    public String getPubsubRootUrl() {
        return pubsubRootUrl;
    }

    public void setPubsubRootUrl(String pubsubRootUrl) {
        this.pubsubRootUrl = pubsubRootUrl;
    }

    public long getWatchRenewal() {
        return watchRenewal;
    }

    public void setWatchRenewal(long watchRenewal) {
        this.watchRenewal = watchRenewal;
    }

    public boolean isStopWatchOnShutdown() {
        return stopWatchOnShutdown;
    }

    public void setStopWatchOnShutdown(boolean stopWatchOnShutdown) {
        this.stopWatchOnShutdown = stopWatchOnShutdown;
    }
}
