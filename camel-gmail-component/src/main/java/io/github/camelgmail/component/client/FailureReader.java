package io.github.camelgmail.component.client;

import com.google.api.client.http.HttpResponseException;
import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** Understands what an attempt threw. */
final class FailureReader {

    private static final Pattern ABOUT_ASSERTION =
            Pattern.compile("JWT|assertion|valid email or user id", Pattern.CASE_INSENSITIVE);

    private FailureReader() {}

    static Failure read(IOException e) {
        if (e instanceof AnswerException answer) {
            return answer.failure();
        }
        if (e instanceof TokenException token) {
            return tokenFailure(token);
        }
        if (e instanceof SourceException) {
            return Failure.withoutAnswer(FailureKind.SOURCE_UNREADABLE, e);
        }
        if (e instanceof ForeignHostException) {
            return Failure.withoutAnswer(FailureKind.REDIRECTED, e);
        }
        return Failure.withoutAnswer(beforeAnyByte(e) ? FailureKind.NOT_CONNECTED : FailureKind.BROKEN_OFF, e);
    }

    private static boolean beforeAnyByte(IOException e) {
        return e instanceof ConnectException
                || e instanceof UnknownHostException
                || e instanceof NoRouteToHostException
                || e instanceof SSLHandshakeException
                || (e instanceof SocketTimeoutException && isConnectTimeout(e.getMessage()));
    }

    private static boolean isConnectTimeout(@Nullable String message) {
        // The JDK has one class for both time-outs and tells them apart by this text only.
        return message != null && message.toLowerCase(Locale.ROOT).contains("connect timed out");
    }

    private static Failure tokenFailure(TokenException e) {
        Optional<HttpResponseException> answer = find(e, HttpResponseException.class);
        if (answer.isPresent()) {
            return tokenAnswer(answer.get(), e);
        }
        boolean refused = find(e, ForeignHostException.class).isPresent()
                || find(e, IOException.class).filter(io -> io != e).isEmpty();
        Throwable root = e.getCause() == null ? e : e.getCause();
        return Failure.withoutAnswer(refused ? FailureKind.TOKEN_REFUSED : FailureKind.TOKEN_UNREACHABLE, root);
    }

    private static Failure tokenAnswer(HttpResponseException answer, TokenException e) {
        GenericJson body = json(answer.getContent());
        String error = body.get("error") instanceof String text ? OneLine.of(text) : null;
        String description =
                body.get("error_description") instanceof String text ? text : "the token server gave no reason";
        int status = answer.getStatusCode();
        return new Failure(
                tokenKind(status, error, description), status, error, OneLine.of(description), null, e.getCause());
    }

    private static FailureKind tokenKind(int status, @Nullable String error, String description) {
        if (status >= 500 || status == 429 || "internal_failure".equals(error)) {
            return FailureKind.TOKEN_UNREACHABLE;
        }
        // The same error tells of a key or a delegate that is not accepted, where nobody has consented to anything.
        boolean revoked = "invalid_grant".equals(error)
                && !ABOUT_ASSERTION.matcher(description).find();
        return revoked ? FailureKind.TOKEN_REVOKED : FailureKind.TOKEN_REFUSED;
    }

    private static GenericJson json(@Nullable String content) {
        if (content == null || !content.stripLeading().startsWith("{")) {
            return new GenericJson();
        }
        try {
            return GsonFactory.getDefaultInstance().fromString(content, GenericJson.class);
        } catch (IOException | RuntimeException e) {
            // Not the token server's words; its status alone must do.
            return new GenericJson();
        }
    }

    private static <T extends Throwable> Optional<T> find(Throwable from, Class<T> type) {
        for (Throwable t = from.getCause(); t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }
}
