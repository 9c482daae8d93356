package io.github.camelgmail.test.fault;

import java.util.LinkedHashMap;
import java.util.Map;

/** A failure that the server stages instead of its answer. Immutable. */
public sealed interface Fault {

    /** Whether the call is carried out before it fails, so that the client cannot know that it had an effect. */
    boolean afterEffect();

    /** The same failure, but only after the call was carried out. */
    Fault afterTheEffect();

    /** Too many requests by one user (429, {@code rateLimitExceeded}). */
    static ErrorAnswer tooManyRequests() {
        return answer(
                429, "RESOURCE_EXHAUSTED", "rateLimitExceeded", "Resource has been exhausted (e.g. check quota).");
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

    /** The token is not accepted (401, {@code authError}). */
    static ErrorAnswer invalidCredentials() {
        return answer(401, "UNAUTHENTICATED", "authError", "Invalid Credentials");
    }

    /** The history is no longer kept, or the resource is not there (404, {@code notFound}). */
    static ErrorAnswer notFound() {
        return answer(404, "NOT_FOUND", "notFound", "Requested entity was not found.");
    }

    /** The connection closes without an answer. */
    static DroppedConnection droppedConnection() {
        return new DroppedConnection(false);
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

    private static ErrorAnswer usageLimit(String reason, String message) {
        return new ErrorAnswer(403, "RESOURCE_EXHAUSTED", "usageLimits", reason, message, Map.of(), false);
    }

    /**
     * An error answer in Gmail's JSON shape.
     *
     * @param code the HTTP status, 400 to 599
     * @param status the canonical name
     * @param domain the domain of the reason, {@code global} or {@code usageLimits}
     * @param reason the older name
     * @param message the text
     * @param headers header fields of the answer, such as {@code Retry-After}
     * @param afterEffect see {@link Fault#afterEffect()}
     */
    record ErrorAnswer(
            int code,
            String status,
            String domain,
            String reason,
            String message,
            Map<String, String> headers,
            boolean afterEffect)
            implements Fault {

        public ErrorAnswer {
            if (code < 400 || code > 599) {
                throw new IllegalArgumentException("the status of a fault is 400 to 599, not " + code);
            }
            headers = Map.copyOf(headers);
        }

        @Override
        public ErrorAnswer afterTheEffect() {
            return new ErrorAnswer(code, status, domain, reason, message, headers, true);
        }

        /** The same answer with one more header field. */
        public ErrorAnswer withHeader(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new ErrorAnswer(code, status, domain, reason, message, more, afterEffect);
        }
    }

    /**
     * A connection that closes without an answer. Of a batch it takes all parts with it.
     *
     * @param afterEffect see {@link Fault#afterEffect()}
     */
    record DroppedConnection(boolean afterEffect) implements Fault {

        @Override
        public DroppedConnection afterTheEffect() {
            return new DroppedConnection(true);
        }
    }
}
