package io.github.camelgmail.test.http;

import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.fault.IncomingCall;
import io.github.camelgmail.test.fault.TruncatedBody;
import io.github.camelgmail.test.mime.Content;
import io.github.camelgmail.test.mime.Octets;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
    private final Deliveries deliveries;
    private final JournalKeeper journal;

    BatchEndpoint(GmailApi api, FaultStage faults, Deliveries deliveries, JournalKeeper journal) {
        this.api = api;
        this.faults = faults;
        this.deliveries = deliveries;
        this.journal = journal;
    }

    WebResponse answer(WebRequest batch) {
        String mailbox = api.callerOf(batch);
        deliveries.current().isCallOf("batch", mailbox);
        IncomingCall call = new IncomingCall("batch", batch.path(), mailbox, 0);
        return faults.answer(call, batch, () -> carryOut(batch));
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
        List<Content> body = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Multipart.Part part = parts.get(i);
            Delivery delivery = new Delivery(i + 1);
            WebResponse answer = answerPart(batch, part, delivery);
            body.add(ascii("--" + boundary + CRLF));
            addHead(body, part.headers().first("Content-ID"), answer);
            cutOff(delivery, body, answer);
            body.add(answer.content());
            body.add(ascii(CRLF));
        }
        body.add(ascii("--" + boundary + "--" + CRLF));
        return new WebResponse(
                200, Map.of("Content-Type", "multipart/mixed; boundary=" + boundary), new ContentSequence(body));
    }

    private WebResponse answerPart(WebRequest batch, Multipart.Part part, Delivery delivery) {
        JournalKeeper.Arrival arrival = journal.arrival();
        try {
            WebRequest inner = innerRequest(batch, Multipart.Part.parse(part.content()));
            WebResponse answer = deliveries.within(delivery, () -> api.answer(inner));
            journal.note(arrival, delivery, line(inner, answer));
            return answer;
        } catch (ApiFailure failure) {
            return WebResponse.of(failure);
        } finally {
            deliveries.current().include(delivery);
        }
    }

    private static JournalKeeper.Line line(WebRequest inner, WebResponse answer) {
        return new JournalKeeper.Line(
                inner.verb(),
                inner.path(),
                answer.status(),
                JournalKeeper.reason(answer),
                inner.content().length(),
                answer.content().size());
    }

    /** Breaks the whole batch off within a part, where a fault does so to that part; the first such part decides. */
    private void cutOff(Delivery delivery, List<Content> before, WebResponse answer) {
        TruncatedBody cut = delivery.cut();
        Delivery whole = deliveries.current();
        if (cut != null && whole.cut() == null) {
            long start = new ContentSequence(before).size();
            whole.cutOff(Fault.bodyCutAfter(start + cut.keptOf(answer.content().size())));
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

    private static Octets content(Octets rest, HeaderFields headers) {
        @Nullable
        Integer length = headers.first("Content-Length")
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(null);
        return length == null || length >= rest.length() ? rest : rest.slice(0, length);
    }

    private static ApiFailure unreadable() {
        return ApiFailure.of(
                400, "INVALID_ARGUMENT", "badRequest", "Failed to parse the HTTP request in a part of the batch");
    }

    private static void addHead(List<Content> body, Optional<String> contentId, WebResponse response) {
        StringBuilder head = new StringBuilder("Content-Type: application/http").append(CRLF);
        contentId.ifPresent(
                id -> head.append("Content-ID: ").append(responseId(id)).append(CRLF));
        head.append(CRLF).append("HTTP/1.1 ").append(response.status()).append(' ');
        head.append(ReasonPhrase.of(response.status())).append(CRLF);
        response.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append(CRLF));
        head.append("Content-Length: ")
                .append(response.content().size())
                .append(CRLF)
                .append(CRLF);
        body.add(ascii(head.toString()));
    }

    private static String responseId(String requestId) {
        return requestId.startsWith("<") ? "<response-" + requestId.substring(1) : "response-" + requestId;
    }

    private static Content ascii(String text) {
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
