package io.github.camelgmail.component.client;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonErrorContainer;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.json.gson.GsonFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands answers that are not a success, whether or not their bodies are what Gmail documents. */
final class AnswerReader {

    private static final int BODY_LIMIT = 64 * 1024;
    private static final Set<String> RATE_REASONS =
            Set.of("rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED", "RESOURCE_EXHAUSTED");
    private static final Set<String> SPENT_REASONS = Set.of("dailyLimitExceeded", "quotaExceeded");
    private static final Pattern RATE_MESSAGE = Pattern.compile(
            "rate limit exceeded|quota exceeded for quota metric|too many concurrent requests"
                    + "|resource has been exhausted",
            Pattern.CASE_INSENSITIVE);

    private final RetryAfter retryAfter;

    AnswerReader(Clock clock) {
        this.retryAfter = new RetryAfter(clock);
    }

    /** Reads the answer to its end or to a limit; never throws for what the body is like. */
    Failure read(HttpResponse response) {
        int status = response.getStatusCode();
        String body = body(response);
        Optional<GoogleJsonError> error = parse(body);
        String reason = error.map(AnswerReader::reason).orElse(null);
        String message = error.map(GoogleJsonError::getMessage).orElseGet(() -> withoutError(response, body));
        return new Failure(
                kind(status, reason, message),
                status,
                reason,
                OneLine.of(message),
                retryAfter.of(message, response.getHeaders().getRetryAfter()),
                null);
    }

    private static String withoutError(HttpResponse response, String body) {
        String phrase = response.getStatusMessage() == null ? "" : response.getStatusMessage();
        if (body.isEmpty()) {
            // The JDK withholds the body of a 401 when that of the request was streamed.
            return phrase;
        }
        return phrase + " (the answer is not one of Gmail's; its type is " + response.getContentType() + ")";
    }

    private static String body(HttpResponse response) {
        try (InputStream in = response.getContent()) {
            return in == null ? "" : new String(in.readNBytes(BODY_LIMIT), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // The status alone must do; the body only adds words to it.
            return "";
        }
    }

    private static Optional<GoogleJsonError> parse(String body) {
        if (!body.stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(GsonFactory.getDefaultInstance()
                    .fromString(body, GoogleJsonErrorContainer.class)
                    .getError());
        } catch (IOException | RuntimeException e) {
            // Some proxy's JSON; the status alone must do.
            return Optional.empty();
        }
    }

    private static @Nullable String reason(GoogleJsonError error) {
        List<GoogleJsonError.ErrorInfo> errors = error.getErrors();
        if (errors != null && !errors.isEmpty() && errors.get(0).getReason() != null) {
            return errors.get(0).getReason();
        }
        List<GoogleJsonError.Details> details = error.getDetails();
        if (details != null) {
            Optional<String> reason = details.stream()
                    .map(GoogleJsonError.Details::getReason)
                    .filter(r -> r != null)
                    .findFirst();
            if (reason.isPresent()) {
                return reason.get();
            }
        }
        return error.get("status") instanceof String status ? status : null;
    }

    private static FailureKind kind(int status, @Nullable String reason, String message) {
        return switch (status) {
            case 401 -> FailureKind.UNAUTHORIZED;
            case 403 -> forbidden(reason, message);
            case 404 -> FailureKind.NOT_FOUND;
            case 409 -> FailureKind.CONFLICT;
            case 413 -> FailureKind.TOO_LARGE;
            case 429 -> FailureKind.RATE_LIMITED;
            case 500, 502, 503, 504 -> FailureKind.SERVER_FAULT;
            default -> byClass(status / 100);
        };
    }

    private static FailureKind byClass(int hundreds) {
        return switch (hundreds) {
            case 3 -> FailureKind.REDIRECTED;
            case 5 -> FailureKind.OTHER_SERVER_FAULT;
            default -> FailureKind.INVALID;
        };
    }

    private static FailureKind forbidden(@Nullable String reason, String message) {
        if (reason != null && SPENT_REASONS.contains(reason)) {
            return FailureKind.QUOTA_SPENT;
        }
        boolean rate = (reason != null && RATE_REASONS.contains(reason))
                || RATE_MESSAGE.matcher(message.toLowerCase(Locale.ROOT)).find();
        return rate ? FailureKind.RATE_LIMITED : FailureKind.FORBIDDEN;
    }
}
