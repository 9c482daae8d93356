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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Understands answers that are not a success, whether or not their bodies are what Gmail documents. */
final class AnswerReader {

    private static final int BODY_LIMIT = 64 * 1024;
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
                AnswerKind.of(status, reason, message),
                status,
                reason,
                OneLine.of(message),
                retryAfter.of(message, response.getHeaders().getRetryAfter()),
                culprit(status, error, response),
                null);
    }

    private static Culprit culprit(int status, Optional<GoogleJsonError> error, HttpResponse response) {
        return switch (status) {
            case 400 -> new Culprit(error.map(NamedField::in).orElse(null), List.of());
            case 403 ->
                new Culprit(null, AcceptedScopes.in(response.getHeaders().getAuthenticate()));
            default -> Culprit.UNKNOWN;
        };
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
}
