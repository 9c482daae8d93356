package io.github.camelgmail.component;

import io.github.camelgmail.component.consumer.notification.NotificationAck;
import io.github.camelgmail.component.watch.NotificationAuthentication;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Refuses options of notifications that are impossible, or do not go together. */
final class NotificationOptions {

    private static final GmailNotificationConfiguration DEFAULTS = new GmailNotificationConfiguration();

    private final GmailNotificationConfiguration options;

    private NotificationOptions(GmailNotificationConfiguration options) {
        this.options = options;
    }

    /**
     * Checks the options of a consumer.
     *
     * @throws IllegalArgumentException if one of them is wrong, or two do not go together; the message has the cure
     */
    static void check(GmailNotificationConfiguration options) {
        NotificationOptions checked = new NotificationOptions(options);
        checked.refuseImpossibleSilence();
        if (options.getNotificationUri() == null) {
            checked.refuseWithoutUri();
        } else {
            checked.refuseBrokenUri(options.getNotificationUri());
            checked.refuseImpossibleAuthentication(options.getNotificationUri());
        }
    }

    private void refuseImpossibleSilence() {
        refuse(
                options.getNotificationSilence() <= 0,
                "notificationSilence must be positive, in milliseconds or as a text such as 10m. It is how long a mailbox"
                        + " goes without a look where no notification comes.");
    }

    private void refuseWithoutUri() {
        refuseAlone("notificationAck", options.getNotificationAck(), NotificationAck.afterDelivery);
        refuseAlone("notificationSilence", options.getNotificationSilence(), DEFAULTS.getNotificationSilence());
        refuseAlone("notificationAudience", options.getNotificationAudience(), null);
        refuseAlone("notificationServiceAccount", options.getNotificationServiceAccount(), null);
        refuseAlone("notificationAuthentication", options.getNotificationAuthentication(), null);
        refuseAlone(
                "notificationCertificatesUrl",
                options.getNotificationCertificatesUrl(),
                DEFAULTS.getNotificationCertificatesUrl());
    }

    private static void refuseAlone(String option, @Nullable Object value, @Nullable Object unset) {
        refuse(
                !Objects.equals(value, unset),
                option + " does nothing without notificationUri. Name the endpoint that notifications come to, such as"
                        + " google-pubsub:project:subscription or platform-http:/gmail/push, or remove " + option
                        + ".");
    }

    /** Where the options of an endpoint within are taken for ours, Camel refuses them; this is what it does not see. */
    private void refuseBrokenUri(String uri) {
        refuse(
                uri.startsWith("RAW(") || uri.startsWith("RAW{"),
                "notificationUri begins with " + uri.substring(0, Math.min(4, uri.length()))
                        + " and has no end. Write RAW(...) around the whole of it, or RAW{...} where it has a ) within.");
        refuse(
                NotificationScheme.of(uri).isEmpty(),
                "notificationUri has no scheme. Name an endpoint such as google-pubsub:project:subscription or"
                        + " platform-http:/gmail/push.");
        refuse(
                uri.endsWith("?") || uri.endsWith("&"),
                "notificationUri seems to be cut off. Write RAW(...) around the whole of it, so that its options are its own.");
    }

    private void refuseImpossibleAuthentication(String uri) {
        boolean audience = isGiven("notificationAudience", options.getNotificationAudience());
        boolean account = isGiven("notificationServiceAccount", options.getNotificationServiceAccount());
        boolean none = options.getNotificationAuthentication() == NotificationAuthentication.none;
        refuseHalf(audience, account);
        refuse(
                none && audience,
                "notificationAuthentication=none takes everything, and notificationAudience is for taking tokens only."
                        + " Remove one of them.");
        refuse(
                !audience && options.getNotificationAuthentication() == NotificationAuthentication.oidc,
                "notificationAuthentication=oidc needs notificationAudience and notificationServiceAccount. Set them as"
                        + " they are set at the push subscription.");
        refuse(
                !audience && !none && !NotificationScheme.isPrivate(uri),
                "notificationUri=" + NotificationScheme.of(uri) + ":... can be reached by strangers. Set"
                        + " notificationAudience and notificationServiceAccount as they are set at the push subscription, so"
                        + " that its tokens are verified; or set notificationAuthentication=none if something else keeps"
                        + " strangers away.");
    }

    private static void refuseHalf(boolean audience, boolean account) {
        refuse(
                audience && !account,
                "notificationAudience without notificationServiceAccount lets in every service account of Google's. Set"
                        + " the one of the push subscription.");
        refuse(
                account && !audience,
                "notificationServiceAccount without notificationAudience lets in tokens that were made for others. Set the"
                        + " audience of the push subscription, which is its URL by default.");
    }

    private static boolean isGiven(String option, @Nullable String value) {
        refuse(
                value != null && (value.isBlank() || !value.equals(value.strip())),
                option + " is empty, or has blanks around it.");
        return value != null;
    }

    private static void refuse(boolean impossible, String text) {
        if (impossible) {
            throw new IllegalArgumentException(text);
        }
    }
}
