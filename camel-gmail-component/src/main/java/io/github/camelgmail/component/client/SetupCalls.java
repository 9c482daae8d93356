package io.github.camelgmail.component.client;

import com.google.api.client.http.EmptyContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpContent;
import com.google.api.client.http.HttpRequestFactory;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.gson.stream.JsonReader;
import io.github.camelgmail.component.client.SetupAnswer.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks servers beside Gmail's, whose calls cost none of Gmail's quota. Repeats once what may be repeated, and never throws. */
final class SetupCalls {

    private static final int BODY_LIMIT = 1024 * 1024;

    /** Somebody waits for the report, and can ask for another. */
    private static final int MOST_ATTEMPTS = 2;

    private final RetryPolicy policy;
    private final Sleeper sleeper;

    SetupCalls(RetryPolicy policy, Sleeper sleeper) {
        this.policy = policy;
        this.sleeper = sleeper;
    }

    /** Reads a resource. */
    SetupAnswer get(GmailAuthorization authorization, URI target) {
        return ask(authorization, "GET", target, null);
    }

    /** Posts nothing but the access token. */
    SetupAnswer post(GmailAuthorization authorization, URI target) {
        return ask(authorization, "POST", target, new EmptyContent());
    }

    private SetupAnswer ask(
            GmailAuthorization authorization, String method, URI target, @Nullable HttpContent content) {
        HttpRequestFactory requests = new NetHttpTransport.Builder()
                .setConnectionFactory(new HomeConnections(target))
                .build()
                .createRequestFactory(authorization);
        for (int attempts = 1; ; attempts++) {
            try {
                return found(requests.buildRequest(method, new GenericUrl(target.toString(), true), content)
                        .execute());
            } catch (IOException e) {
                Failure failure = FailureReader.read(e);
                Optional<Duration> wait = policy.waitBeforeNext(failure, attempts, false);
                if (attempts == MOST_ATTEMPTS || wait.isEmpty() || !slept(wait.get())) {
                    return refused(failure);
                }
            }
        }
    }

    private static SetupAnswer found(HttpResponse response) throws IOException {
        try (InputStream in = response.getContent()) {
            String body = in == null ? "" : new String(in.readNBytes(BODY_LIMIT), StandardCharsets.UTF_8);
            return fields(body);
        }
    }

    private static SetupAnswer fields(String body) {
        try (JsonReader in = new JsonReader(new StringReader(body))) {
            Map<String, Object> fields = new LinkedHashMap<>();
            in.beginObject();
            while (in.hasNext()) {
                fields.put(in.nextName(), JsonFields.any(in));
            }
            return new SetupAnswer.Found(fields);
        } catch (IOException | IllegalStateException e) {
            return new SetupAnswer.Refused(Reason.UNREACHABLE, "The answer is not one of Google's");
        }
    }

    private boolean slept(Duration wait) {
        try {
            sleeper.sleep(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static SetupAnswer refused(Failure failure) {
        Reason reason =
                switch (failure.kind()) {
                    case NOT_FOUND -> Reason.MISSING;
                    case UNAUTHORIZED, FORBIDDEN, SCOPE_MISSING, TOKEN_REFUSED, TOKEN_REVOKED -> Reason.DENIED;
                    case INVALID, PRECONDITION -> Reason.INVALID;
                    default -> Reason.UNREACHABLE;
                };
        String status = failure.status() > 0 ? "HTTP " + failure.status() + " " : "";
        return new SetupAnswer.Refused(reason, status + failure.message());
    }
}
