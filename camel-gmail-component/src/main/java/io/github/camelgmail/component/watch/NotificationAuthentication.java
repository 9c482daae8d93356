package io.github.camelgmail.component.watch;

/** How it is made sure that a notification comes from the push subscription. */
public enum NotificationAuthentication {
    /** By the signed token (OpenID Connect) that Pub/Sub adds to what it pushes. */
    oidc,
    /** Not at all: whoever reaches the endpoint can have the mailboxes scanned. */
    none
}
