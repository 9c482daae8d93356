package io.github.camelgmail.test.http.admin;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.AdminAnswer;
import io.github.camelgmail.test.http.AdminRequest;
import io.github.camelgmail.test.http.AdminResource;
import io.github.camelgmail.test.quota.Quota;
import io.github.camelgmail.test.quota.QuotaLimits;
import io.github.camelgmail.test.quota.QuotaUse;
import io.github.camelgmail.test.quota.RefusalForm;
import io.github.camelgmail.test.quota.Tariff;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;

/** The quota: shown with what is used of it, set, switched off; and what was used forgotten. */
final class QuotaResource implements AdminResource {

    private static final String DOWN = "bytesDownPerDay";
    private static final String UP = "bytesUpPerDay";

    private final Quota quota;

    QuotaResource(Quota quota) {
        this.quota = quota;
    }

    @Override
    public String name() {
        return "quota";
    }

    @Override
    public List<String> pages() {
        return List.of(
                "GET /__admin/quota", "PUT /__admin/quota", "DELETE /__admin/quota", "DELETE /__admin/quota/use");
    }

    @Override
    public Optional<AdminAnswer> answer(AdminRequest request) {
        if (request.is("GET")) {
            return Optional.of(AdminAnswer.ok(shown(request.query().first("mailbox"))));
        }
        if (request.is("PUT")) {
            quota.limits(limits(new Form(request.json(), "")));
            return Optional.of(AdminAnswer.ok(shown(Optional.empty())));
        }
        if (request.is("DELETE")) {
            quota.off();
            return Optional.of(AdminAnswer.done());
        }
        if (request.is("DELETE", 1) && request.rest().get(0).equals("use")) {
            quota.forgetUse();
            return Optional.of(AdminAnswer.done());
        }
        return Optional.empty();
    }

    /** Reads limits: those of the tariff, if one is named, else those in force; then each that is given, null for no limit. */
    private QuotaLimits limits(Form form) {
        QuotaLimits limits =
                form.text("tariff").map(name -> tariffLimits(name, form)).orElseGet(quota::limits);
        limits = limit(form, "unitsPerUserMinute", limits, limits::withUnitsPerUserMinute);
        limits = limit(form, "unitsPerProjectMinute", limits, limits::withUnitsPerProjectMinute);
        limits = limit(form, "unitsPerProjectDay", limits, limits::withUnitsPerProjectDay);
        limits = limit(form, "concurrentRequests", limits, limits::withConcurrentRequests);
        limits = limit(form, "sendsPerDay", limits, limits::withSendsPerDay);
        QuotaLimits beforeDown = limits;
        limits = limit(form, DOWN, limits, down -> beforeDown.withBytesPerDay(down, beforeDown.bytesUpPerDay()));
        QuotaLimits beforeUp = limits;
        limits = limit(form, UP, limits, up -> beforeUp.withBytesPerDay(beforeUp.bytesDownPerDay(), up));
        limits = form.text("refusal")
                .map(name -> refusal(name, form))
                .map(limits::withRefusal)
                .orElse(limits);
        form.requireNoMore();
        return limits;
    }

    private static QuotaLimits limit(Form form, String field, QuotaLimits before, LongFunction<QuotaLimits> withLimit) {
        if (form.isNull(field)) {
            return withLimit.apply(QuotaLimits.UNLIMITED);
        }
        return form.wholeNumber(field).map(withLimit::apply).orElse(before);
    }

    private static QuotaLimits tariffLimits(String name, Form form) {
        return switch (name) {
            case "2026" -> QuotaLimits.of(Tariff.OF_2026);
            case "2025" -> QuotaLimits.of(Tariff.OF_2025);
            case "off" -> QuotaLimits.none();
            default -> throw form.wrong("tariff", "2026, 2025 or off");
        };
    }

    private static RefusalForm refusal(String name, Form form) {
        for (RefusalForm known : RefusalForm.values()) {
            if (nameOf(known).equals(name)) {
                return known;
            }
        }
        throw form.wrong("refusal", "documented, observed, exhausted or retry_after");
    }

    private JsonObject shown(Optional<String> mailbox) {
        QuotaLimits limits = quota.limits();
        JsonObject body = new JsonObject();
        body.addProperty("tariff", limits.tariff() == Tariff.OF_2026 ? "2026" : "2025");
        body.addProperty("enforced", !limits.areNone());
        limit(body, "unitsPerUserMinute", limits.unitsPerUserMinute());
        limit(body, "unitsPerProjectMinute", limits.unitsPerProjectMinute());
        limit(body, "unitsPerProjectDay", limits.unitsPerProjectDay());
        limit(body, "concurrentRequests", limits.concurrentRequests());
        limit(body, "sendsPerDay", limits.sendsPerDay());
        limit(body, DOWN, limits.bytesDownPerDay());
        limit(body, UP, limits.bytesUpPerDay());
        body.addProperty("refusal", nameOf(limits.refusal()));
        body.add("projectUse", use(quota.projectUse()));
        mailbox.ifPresent(address -> body.add("mailboxUse", use(quota.use(address))));
        return body;
    }

    private static void limit(JsonObject body, String field, long value) {
        if (value != QuotaLimits.UNLIMITED) {
            body.addProperty(field, value);
        }
    }

    private static JsonObject use(QuotaUse use) {
        JsonObject json = new JsonObject();
        json.addProperty("unitsThisMinute", use.unitsThisMinute());
        json.addProperty("unitsToday", use.unitsToday());
        json.addProperty("inFlight", use.inFlight());
        json.addProperty("sends", use.sends());
        json.addProperty("bytesDownToday", use.bytesDownToday());
        json.addProperty("bytesUpToday", use.bytesUpToday());
        return json;
    }

    private static String nameOf(RefusalForm form) {
        return form.name().toLowerCase(Locale.ROOT);
    }
}
