package io.github.camelgmail.component.sync;

/** What can go wrong, or at least unexpectedly, in a simulated history. */
enum Fault {
    /** A question to Gmail fails. */
    READ_FAILS,
    /** The cursor is not stored, or it is and the answer is lost. */
    STORE_FAILS,
    /** Labels are not changed, or they are and the answer is lost. */
    RELABEL_FAILS,
    /** The receiver fails this once. */
    DELIVERY_FAILS,
    /** A message that the receiver fails on always. */
    POISON,
    /** The receiver refuses, as it is about to stop. */
    DELIVERY_REFUSED,
    /** A page of the history has no records, yet a next page. */
    EMPTY_PAGE,
    /** A change shows late in the history. */
    HISTORY_LAGS,
    /** A message shows late in listings. */
    LISTING_LAGS,
    /** A message cannot be read for a while. */
    MESSAGE_LAGS,
    /** Gmail's current history id is behind its latest record. */
    CURRENT_BEHIND,
    /** Gmail forgets its history. */
    EXPIRY,
    /** The process dies, and a new one begins from the stored cursor. */
    CRASH,
    /** The feed is suspended for a while. */
    SUSPENSION,
    /** A wake-up is lost. */
    WAKE_LOST,
    /** A wake-up, or the end of a wait, comes twice. */
    DOUBLED
}
