package io.github.camelgmail.test.http.admin;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.AdminAnswer;
import io.github.camelgmail.test.http.AdminRequest;
import io.github.camelgmail.test.http.AdminResource;
import io.github.camelgmail.test.http.QueryParameters;
import io.github.camelgmail.test.journal.RecordedRequest;
import io.github.camelgmail.test.journal.RequestJournal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The journal of requests: listed in pages, oldest first, by method or mailbox where wanted; or cleared. */
final class RequestsResource implements AdminResource {

    private final RequestJournal journal;

    RequestsResource(RequestJournal journal) {
        this.journal = journal;
    }

    @Override
    public String name() {
        return "requests";
    }

    @Override
    public List<String> pages() {
        return List.of("GET /__admin/requests", "DELETE /__admin/requests");
    }

    @Override
    public Optional<AdminAnswer> answer(AdminRequest request) {
        if (request.is("GET")) {
            return Optional.of(AdminAnswer.ok(page(request.query())));
        }
        if (request.is("DELETE")) {
            journal.clear();
            return Optional.of(AdminAnswer.done());
        }
        return Optional.empty();
    }

    private JsonObject page(QueryParameters query) {
        PageRequest page = PageRequest.of(query);
        List<RecordedRequest> found = journal.requests().stream()
                .filter(request -> request.number() > page.after())
                .filter(request -> matches(request, query))
                .limit(page.size() + 1L)
                .toList();
        JsonArray items = new JsonArray();
        found.stream().limit(page.size()).forEach(request -> items.add(json(request)));
        JsonObject body = new JsonObject();
        body.add("requests", items);
        if (found.size() > page.size()) {
            body.addProperty(
                    "nextPageToken", String.valueOf(found.get(page.size() - 1).number()));
        }
        return body;
    }

    private static boolean matches(RecordedRequest request, QueryParameters query) {
        return query.first("method").map(request.method()::equals).orElse(true)
                && query.first("mailbox")
                        .map(address -> address.toLowerCase(Locale.ROOT))
                        .map(request.mailbox()::equals)
                        .orElse(true);
    }

    private static JsonObject json(RecordedRequest request) {
        JsonObject json = new JsonObject();
        json.addProperty("number", request.number());
        json.addProperty("method", request.method());
        json.addProperty("verb", request.verb());
        json.addProperty("path", request.path());
        json.addProperty("mailbox", request.mailbox());
        json.addProperty("inBatch", request.inBatch());
        json.addProperty("status", request.status());
        json.addProperty("reason", request.reason());
        json.addProperty("quotaUnits", request.quotaUnits());
        json.addProperty("bytesIn", request.bytesIn());
        json.addProperty("bytesOut", request.bytesOut());
        json.addProperty("start", request.start().toString());
        json.addProperty("durationMillis", request.duration().toNanos() / 1e6);
        return json;
    }
}
