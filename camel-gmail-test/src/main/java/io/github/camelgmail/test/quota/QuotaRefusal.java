package io.github.camelgmail.test.quota;

import java.time.Instant;

/**
 * A call that is not allowed now.
 *
 * @param limit the limit that is in its way
 * @param form how a call over the units of a minute is answered
 * @param retryAt when the limit will let a call through again, as far as is known now
 */
public record QuotaRefusal(Limit limit, RefusalForm form, Instant retryAt) {

    /** What is limited. */
    public enum Limit {
        /** Units of one mailbox in a minute. */
        USER_MINUTE,
        /** Units of the project in a minute. */
        PROJECT_MINUTE,
        /** Units of the project in a day. */
        PROJECT_DAY,
        /** Calls of one mailbox in flight. */
        CONCURRENCY,
        /** Messages that one mailbox sends in 24 hours. */
        SENDING,
        /** Bytes of one mailbox in a day. */
        BANDWIDTH
    }
}
