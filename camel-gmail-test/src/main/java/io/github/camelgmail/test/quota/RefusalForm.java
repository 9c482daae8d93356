package io.github.camelgmail.test.quota;

/** How Gmail answers a call over the units of a minute. It has been seen to do so in all these ways. */
public enum RefusalForm {
    /** 403 as Google's guide says: {@code userRateLimitExceeded} for a user, {@code rateLimitExceeded} for a project. */
    DOCUMENTED,
    /** 403 {@code rateLimitExceeded} with "Quota exceeded for quota metric 'Queries' and limit …", as seen of late. */
    OBSERVED,
    /** 429 with "Resource has been exhausted (e.g. check quota).". */
    EXHAUSTED,
    /** 429 with "User-rate limit exceeded.  Retry after" and an instant. */
    RETRY_AFTER
}
