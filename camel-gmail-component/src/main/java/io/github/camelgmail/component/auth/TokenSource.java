package io.github.camelgmail.component.auth;

/** Where access tokens come from, which tells how long that goes on. */
public enum TokenSource {
    /** There is one token, and no other when it has ended. */
    ACCESS_TOKEN,
    /** From a user's consent, as long as that is in force. */
    REFRESH_TOKEN,
    /** From the key of a service account, until that is deleted. */
    SERVICE_ACCOUNT,
    /** From credentials that the user brought. */
    OTHER
}
