package io.github.camelgmail.component.client.quota;

/** Who goes first where not all can. */
public enum QuotaPriority {
    /** Somebody waits for the call: an exchange at a producer, or an attachment that is read. */
    INTERACTIVE,
    /** A feed, which has all the time there is. */
    BACKGROUND
}
