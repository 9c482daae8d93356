package io.github.camelgmail.test.fault;

import java.time.Duration;
import java.util.Map;

/**
 * Something that goes wrong with a call. It is put to calls by a {@link FaultRule}:
 *
 * <pre>{@code
 * gmail.faults().add(Fault.unavailable().on("messages.*").inMailbox("alice@example.com").withProbability(0.2));
 * }</pre>
 *
 * Immutable.
 */
public sealed interface Fault permits Failure, Circumstance {

    /** The rule that puts this fault to every call of a method, until it is narrowed; see {@link FaultRule#on(String)}. */
    default FaultRule on(String method) {
        return FaultRule.of(this).on(method);
    }

    /** Too many requests by one user (429, {@code rateLimitExceeded}). */
    static ErrorAnswer tooManyRequests() {
        return answer(
                429, "RESOURCE_EXHAUSTED", "rateLimitExceeded", "Resource has been exhausted (e.g. check quota).");
    }

    /** Too many requests in flight for one mailbox (429, {@code rateLimitExceeded}). */
    static ErrorAnswer tooManyConcurrentRequests() {
        return answer(429, "RESOURCE_EXHAUSTED", "rateLimitExceeded", "Too many concurrent requests for user");
    }

    /** The rate of the project or of the user is used up (403, {@code rateLimitExceeded}), which clients should repeat. */
    static ErrorAnswer rateLimitExceeded() {
        return usageLimit("rateLimitExceeded", "Rate Limit Exceeded");
    }

    /** The user's rate is used up (403, {@code userRateLimitExceeded}), which clients should repeat. */
    static ErrorAnswer userRateLimitExceeded() {
        return usageLimit("userRateLimitExceeded", "User Rate Limit Exceeded");
    }

    /** The project's day is used up (403, {@code dailyLimitExceeded}), which clients should not repeat. */
    static ErrorAnswer dailyLimitExceeded() {
        return usageLimit("dailyLimitExceeded", "Daily Limit Exceeded");
    }

    /** An error inside Gmail (500, {@code backendError}). */
    static ErrorAnswer backendError() {
        return answer(500, "INTERNAL", "backendError", "Backend Error");
    }

    /** Gmail is not there for the moment (503, {@code backendError}). */
    static ErrorAnswer unavailable() {
        return answer(503, "UNAVAILABLE", "backendError", "The service is currently unavailable.");
    }

    /** The token is not accepted (401, {@code authError}), for this one call; see {@link #revokedToken()} for good. */
    static ErrorAnswer invalidCredentials() {
        return answer(401, "UNAUTHENTICATED", "authError", "Invalid Credentials");
    }

    /** The history is no longer kept, or the resource is not there (404, {@code notFound}). */
    static ErrorAnswer notFound() {
        return answer(404, "NOT_FOUND", "notFound", "Requested entity was not found.");
    }

    /**
     * Any error answer in Gmail's JSON shape.
     *
     * @param code the HTTP status, 400 to 599
     * @param status the canonical name, such as {@code UNAVAILABLE}
     * @param reason the older name, such as {@code backendError}
     * @param message the text
     */
    static ErrorAnswer answer(int code, String status, String reason, String message) {
        return new ErrorAnswer(code, status, "global", reason, message, Map.of(), false);
    }

    /**
     * Any answer at all, such as the HTML page of a proxy.
     *
     * @param code the HTTP status, 200 to 599
     * @param contentType the media type of the body
     * @param body the text, which travels as UTF-8
     */
    static RawAnswer rawAnswer(int code, String contentType, String body) {
        return new RawAnswer(code, Map.of("Content-Type", contentType), body, false);
    }

    /** The connection closes without an answer. Of a batch it takes all parts with it. */
    static DroppedConnection droppedConnection() {
        return new DroppedConnection(false);
    }

    /**
     * The call is carried out, and its answer breaks off after some bytes of its body; then the connection closes.
     *
     * @param bytes how many bytes of the body still arrive, 0 or more
     */
    static TruncatedBody bodyCutAfter(long bytes) {
        return TruncatedBody.after(bytes);
    }

    /**
     * The call is carried out, and its answer breaks off after a share of its body; then the connection closes.
     *
     * @param share 0 to less than 1
     */
    static TruncatedBody bodyCutAt(double share) {
        return TruncatedBody.at(share);
    }

    /** The call is carried out, and its answer is held back for a fixed time. */
    static Latency latency(Duration time) {
        return new Latency(LatencyDistribution.fixed(time));
    }

    /** The call is carried out, and its answer is held back for a time that is drawn for each call. */
    static Latency latency(LatencyDistribution distribution) {
        return new Latency(distribution);
    }

    /** The mailbox forgets all its history; then the call is carried out. */
    static ExpiredHistory expiredHistory() {
        return new ExpiredHistory();
    }

    /** The caller's access token dies; then the call is carried out, and refused with 401. */
    static RevokedToken revokedToken() {
        return new RevokedToken(false);
    }

    /** The clock of the server moves forward; then the call is carried out. */
    static ClockJump clockJump(Duration step) {
        return new ClockJump(step);
    }

    private static ErrorAnswer usageLimit(String reason, String message) {
        return new ErrorAnswer(403, "RESOURCE_EXHAUSTED", "usageLimits", reason, message, Map.of(), false);
    }
}
