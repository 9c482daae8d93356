package io.github.camelgmail.test.contract;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Requests as bytes on the wire, for what Google's client does not show or cannot say. */
final class RawHttp {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int MOST_TRIES = 6;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final GmailAccount account;
    private final Calls calls;

    RawHttp(GmailAccount account, Calls calls) {
        this.account = account;
        this.calls = calls;
    }

    /** Begins a request with the account's token. */
    Request request(String verb, String path) throws IOException {
        URI target = account.rootUrl().resolve(path);
        HttpRequest.Builder builder = HttpRequest.newBuilder(target)
                .timeout(TIMEOUT)
                .setHeader("Authorization", "Bearer " + account.accessToken());
        return new Request(verb, builder, target);
    }

    RawAnswer get(String path) throws IOException {
        return request("GET", path).send();
    }

    RawAnswer post(String path, String json) throws IOException {
        return request("POST", path).json(json).send();
    }

    /** A request in the making. */
    final class Request {

        private final String verb;
        private final HttpRequest.Builder builder;
        private final URI target;
        private byte[] body = {};

        private Request(String verb, HttpRequest.Builder builder, URI target) {
            this.verb = verb;
            this.builder = builder;
            this.target = target;
        }

        Request header(String name, String value) {
            builder.setHeader(name, value);
            return this;
        }

        Request json(String json) {
            return body("application/json; charset=UTF-8", json.getBytes(StandardCharsets.UTF_8));
        }

        Request body(String contentType, byte[] content) {
            body = content.clone();
            return header("Content-Type", contentType);
        }

        /** Sends it, and again while Gmail answers that there were too many requests. */
        RawAnswer send() throws IOException {
            HttpRequest request =
                    builder.method(verb, BodyPublishers.ofByteArray(body)).build();
            for (int tries = 1; ; tries++) {
                calls.makeRoom(target.getPath().startsWith("/batch") ? Price.BATCH : Price.of(verb, target.getPath()));
                RawAnswer answer = once(request);
                if (answer.status() != TOO_MANY_REQUESTS || tries == MOST_TRIES) {
                    return answer;
                }
                calls.restAfter(tries);
            }
        }

        private RawAnswer once(HttpRequest request) throws IOException {
            try {
                HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
                return new RawAnswer(response.statusCode(), response.headers(), response.body());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException(
                        "interrupted while waiting for " + request.uri().getPath());
            }
        }
    }
}
