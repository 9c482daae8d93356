package io.github.camelgmail.component;

/** How a mail is sent. */
public enum GmailSendMode {
    /** At once. A send whose outcome is unknown is looked for, and never repeated unseen. */
    direct,
    /** By way of a draft under an idempotency key, so that lost answers neither lose nor double it. */
    draft
}
