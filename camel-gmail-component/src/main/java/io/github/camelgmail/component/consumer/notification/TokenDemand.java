package io.github.camelgmail.component.consumer.notification;

/** Which notifications need a token of the push subscription. */
public enum TokenDemand {
    /** All of them. */
    ALWAYS,
    /** Those that came by HTTP, as nobody else than the application sends by any other way to where they are received. */
    OF_HTTP,
    /** None. */
    NEVER
}
