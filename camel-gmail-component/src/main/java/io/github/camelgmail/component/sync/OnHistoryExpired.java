package io.github.camelgmail.component.sync;

/** What a feed does when Gmail no longer holds the history since its cursor. */
public enum OnHistoryExpired {
    /** List the mailbox, deliver what was not delivered, and go on. */
    resync,
    /** Fail every scan until an operator decides. */
    fail,
    /** Go on from now; what arrived in between is never delivered. */
    skip
}
