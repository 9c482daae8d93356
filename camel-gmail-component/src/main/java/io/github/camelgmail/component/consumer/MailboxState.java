package io.github.camelgmail.component.consumer;

/** How one mailbox of many is. */
enum MailboxState {
    /** Waits for its first turn. */
    STARTING,
    /** Another consumer serves it. */
    STANDBY,
    /** Is served. */
    ACTIVE,
    /** Failed, and is tried again after a while that grows with each failure. */
    BACKING_OFF,
    /** Does not let itself be read any more, and is tried again rarely. */
    REVOKED
}
