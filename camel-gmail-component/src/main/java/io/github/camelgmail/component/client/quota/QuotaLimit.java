package io.github.camelgmail.component.client.quota;

/** The limits that Gmail refuses calls for, as far as its answers tell them apart. */
public enum QuotaLimit {
    /** Units of one mailbox in a minute, or its bandwidth. */
    MAILBOX,
    /** Calls of one mailbox in flight. Gmail does not publish how many it takes, and counts those of all programs. */
    CONCURRENCY,
    /** Units of the project in a minute. */
    PROJECT,
    /** Mails that one mailbox sends in a day. */
    SENDING
}
