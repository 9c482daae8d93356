package io.github.camelgmail.test.http.admin;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.AdminAnswer;
import io.github.camelgmail.test.http.AdminRequest;
import io.github.camelgmail.test.http.AdminResource;
import io.github.camelgmail.test.journal.RequestCounts;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the server was asked, as {@link RequestCounts} describes it. */
final class CountsResource implements AdminResource {

    private final Supplier<RequestCounts> counts;

    CountsResource(Supplier<RequestCounts> counts) {
        this.counts = counts;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public List<String> pages() {
        return List.of("GET /__admin/");
    }

    @Override
    public Optional<AdminAnswer> answer(AdminRequest request) {
        return request.is("GET") ? Optional.of(AdminAnswer.ok(json(counts.get()))) : Optional.empty();
    }

    private static JsonObject json(RequestCounts counts) {
        JsonObject calls = new JsonObject();
        counts.calls().forEach(calls::addProperty);
        JsonObject units = new JsonObject();
        units.addProperty("2026", counts.quotaUnits2026());
        units.addProperty("2025", counts.quotaUnits2025());
        JsonObject body = new JsonObject();
        body.addProperty("httpRequests", counts.httpRequests());
        body.add("calls", calls);
        body.add("quotaUnits", units);
        body.addProperty("bytesIn", counts.bytesIn());
        body.addProperty("bytesOut", counts.bytesOut());
        return body;
    }
}
