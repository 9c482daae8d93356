package io.github.camelgmail.test.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.fault.FaultPlan;
import io.github.camelgmail.test.journal.RequestCounters;
import io.github.camelgmail.test.journal.RequestCounts;
import io.github.camelgmail.test.mailbox.PostOffice;

/**
 * Shows and resets what the server counts.
 *
 * <ul>
 *   <li>{@code GET /__admin/} answers {@code {"httpRequests", "calls": {method: n}, "quotaUnits": {"2026", "2025"}, "bytesIn",
 *       "bytesOut"}}, as {@link RequestCounts} describes them; requests to {@code /__admin/} itself are not counted
 *   <li>{@code POST /__admin/reset} sets the counters to zero and withdraws planned faults; mailboxes stay as they are
 *   <li>{@code GET /__admin/mailboxes} answers {@code {"mailboxes": [address]}}
 * </ul>
 */
final class AdminEndpoint {

    /** The beginning of all paths of this endpoint. */
    static final String PREFIX = "/__admin";

    private final RequestCounters counters;
    private final FaultPlan faults;
    private final PostOffice postOffice;

    AdminEndpoint(RequestCounters counters, FaultPlan faults, PostOffice postOffice) {
        this.counters = counters;
        this.faults = faults;
        this.postOffice = postOffice;
    }

    WebResponse answer(WebRequest request) {
        String what = request.verb() + " " + request.path().substring(PREFIX.length());
        return switch (what) {
            case "GET ", "GET /" -> WebResponse.json(200, counts(), true);
            case "GET /mailboxes" -> WebResponse.json(200, mailboxes(), true);
            case "POST /reset" -> reset();
            default ->
                WebResponse.of(ApiFailure.of(
                        404,
                        "NOT_FOUND",
                        "notFound",
                        "No such page. There are GET /__admin/, GET /__admin/mailboxes and POST /__admin/reset"));
        };
    }

    private WebResponse reset() {
        counters.reset();
        faults.clear();
        return WebResponse.empty(204);
    }

    private JsonObject counts() {
        RequestCounts counts = counters.counts();
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

    private JsonObject mailboxes() {
        JsonArray addresses = new JsonArray();
        postOffice.mailboxes().forEach(mailbox -> addresses.add(mailbox.address()));
        JsonObject body = new JsonObject();
        body.add("mailboxes", addresses);
        return body;
    }
}
