package io.github.camelgmail.test.http;

import io.github.camelgmail.test.fault.IncomingCall;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answers batches: up to 100 calls in one multipart request, answered in their order, each on its own. Source: "Batching requests" of
 * the Gmail API guides.
 */
final class BatchEndpoint {

    private static final int MOST_CALLS = 100;
    private static final String CRLF = "\r\n";

    private final GmailApi api;
    private final FaultStage faults;

    BatchEndpoint(GmailApi api, FaultStage faults) {
        this.api = api;
        this.faults = faults;
    }

    WebResponse answer(WebRequest batch) {
        return faults.answer(new IncomingCall("batch", batch.path(), false), () -> carryOut(batch));
    }

    private WebResponse carryOut(WebRequest batch) {
        try {
            List<Multipart.Part> parts = Multipart.parts(batch);
            if (parts.size() > MOST_CALLS) {
                return WebResponse.text(
                        400,
                        "Inner request count exceeds the limit. Received: " + parts.size() + ", Limit: " + MOST_CALLS);
            }
            return answerAll(batch, parts);
        } catch (ApiFailure failure) {
            return WebResponse.of(failure);
        }
    }

    private WebResponse answerAll(WebRequest batch, List<Multipart.Part> parts) {
        String boundary = "batch_" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Multipart.Part part : parts) {
            body.writeBytes(ascii("--" + boundary + CRLF));
            writePart(body, part.headers().first("Content-ID"), answerPart(batch, part));
        }
        body.writeBytes(ascii("--" + boundary + "--" + CRLF));
        return new WebResponse(
                200, Map.of("Content-Type", "multipart/mixed; boundary=" + boundary), body.toByteArray());
    }

    private WebResponse answerPart(WebRequest batch, Multipart.Part part) {
        try {
            WebRequest inner = innerRequest(batch, Multipart.Part.parse(part.content()));
            return api.answer(inner, true);
        } catch (ApiFailure failure) {
            return WebResponse.of(failure);
        }
    }

    private static WebRequest innerRequest(WebRequest batch, Multipart.Part message) {
        String[] requestLine =
                message.head().isEmpty() ? new String[0] : message.head().get(0).split(" ", -1);
        if (requestLine.length < 2) {
            throw unreadable();
        }
        URI target = target(requestLine[1]);
        HeaderFields own =
                HeaderFields.ofLines(message.head().subList(1, message.head().size()));
        return new WebRequest(
                        requestLine[0].toUpperCase(Locale.ROOT),
                        target.getRawPath(),
                        QueryParameters.parse(target.getRawQuery()).over(batch.query()),
                        own.over(batch.headers().withoutContentFields()),
                        content(message.content(), own))
                .withMethodOverride();
    }

    /** Reads a path, or the absolute URL that Google's Java client writes in its place. */
    private static URI target(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getRawPath() != null && !uri.getRawPath().isEmpty()) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static byte[] content(byte[] rest, HeaderFields headers) {
        @Nullable
        Integer length = headers.first("Content-Length")
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(null);
        return length == null || length >= rest.length ? rest : Arrays.copyOf(rest, length);
    }

    private static ApiFailure unreadable() {
        return ApiFailure.of(
                400, "INVALID_ARGUMENT", "badRequest", "Failed to parse the HTTP request in a part of the batch");
    }

    private static void writePart(ByteArrayOutputStream out, Optional<String> contentId, WebResponse response) {
        StringBuilder head = new StringBuilder("Content-Type: application/http").append(CRLF);
        contentId.ifPresent(
                id -> head.append("Content-ID: ").append(responseId(id)).append(CRLF));
        head.append(CRLF).append("HTTP/1.1 ").append(response.status()).append(' ');
        head.append(ReasonPhrase.of(response.status())).append(CRLF);
        response.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append(CRLF));
        head.append("Content-Length: ")
                .append(response.body().length)
                .append(CRLF)
                .append(CRLF);
        out.writeBytes(ascii(head.toString()));
        out.writeBytes(response.body());
        out.writeBytes(ascii(CRLF));
    }

    private static String responseId(String requestId) {
        return requestId.startsWith("<") ? "<response-" + requestId.substring(1) : "response-" + requestId;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
