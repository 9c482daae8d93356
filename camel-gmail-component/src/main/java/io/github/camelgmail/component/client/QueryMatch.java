package io.github.camelgmail.component.client;

/** Whether a message is one that a query finds. */
public enum QueryMatch {
    /** The query finds it. */
    MATCHES,
    /** Gmail lists the message, but not for the query. */
    DIFFERS,
    /**
     * Gmail lists the message not at all: it is too new for Gmail's index, or gone. Read the message again, and where it
     * still exists, ask again later.
     */
    UNDECIDED
}
