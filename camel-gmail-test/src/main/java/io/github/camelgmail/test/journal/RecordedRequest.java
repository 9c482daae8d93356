package io.github.camelgmail.test.journal;

import java.time.Duration;
import java.time.Instant;

/**
 * A request as the journal remembers it: no body, no query, no token.
 *
 * @param number counts the requests since the start or the last reset, beginning with 1; parts of a batch come before their batch
 * @param method the Gmail method, such as {@code messages.get}; {@code batch}, {@code upload} for one request of a resumable upload that
 *     did not complete it, {@code token}, or {@code unknown} where no method has that verb and path
 * @param verb the HTTP verb, after {@code X-HTTP-Method-Override} for Gmail methods
 * @param path the encoded path of the URL, cut after 2,000 characters
 * @param mailbox the address of the caller's mailbox, empty when it is not known
 * @param inBatch whether it was a part of a batch
 * @param status the HTTP status; 0 when the connection was dropped instead
 * @param reason the reason of an error, such as {@code rateLimitExceeded}; empty when there is none
 * @param quotaUnits what it was charged under the tariff in force (that of 2026 when no quota is enforced)
 * @param bytesIn the bytes of its body, as they travelled
 * @param bytesOut the bytes of the answer's body, as they travelled
 * @param start when it arrived, by the server's clock
 * @param duration how long its answer took, in real time
 */
public record RecordedRequest(
        long number,
        String method,
        String verb,
        String path,
        String mailbox,
        boolean inBatch,
        int status,
        String reason,
        int quotaUnits,
        long bytesIn,
        long bytesOut,
        Instant start,
        Duration duration) {

    private static final int LONGEST_PATH = 2_000;

    /** Cuts a path that is too long to be kept. */
    public RecordedRequest {
        path = path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path;
    }

    RecordedRequest numbered(long newNumber) {
        return new RecordedRequest(
                newNumber,
                method,
                verb,
                path,
                mailbox,
                inBatch,
                status,
                reason,
                quotaUnits,
                bytesIn,
                bytesOut,
                start,
                duration);
    }
}
