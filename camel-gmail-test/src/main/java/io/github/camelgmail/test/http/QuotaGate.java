package io.github.camelgmail.test.http;

import io.github.camelgmail.test.journal.RequestCounters;
import io.github.camelgmail.test.mailbox.GmailFailure;
import io.github.camelgmail.test.mailbox.Mailbox;
import io.github.camelgmail.test.quota.Admission;
import io.github.camelgmail.test.quota.QuotaMeter;
import io.github.camelgmail.test.quota.QuotaRefusal;
import io.github.camelgmail.test.quota.Tariff;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Charges calls to mailboxes, and refuses those over a limit in Gmail's words. */
final class QuotaGate {

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final QuotaMeter meter;
    private final RequestCounters counters;
    private final Deliveries deliveries;

    QuotaGate(QuotaMeter meter, RequestCounters counters, Deliveries deliveries) {
        this.meter = meter;
        this.counters = counters;
        this.deliveries = deliveries;
    }

    /**
     * Carries a call out if its price can be paid.
     *
     * @throws ApiFailure 403 or 429 when a limit is in the way
     */
    <T extends @Nullable Object> T pass(GmailMethod method, Mailbox mailbox, Supplier<T> call) {
        Admission admission = meter.enter(mailbox.address());
        admission.refusal().ifPresent(QuotaGate::refuse);
        Delivery delivery = deliveries.current();
        delivery.whenDone(admission::leave);
        boolean sends = method == GmailMethod.MESSAGES_SEND || method == GmailMethod.DRAFTS_SEND;
        int units = method.units(meter.limits().tariff());
        meter.charge(mailbox.address(), units, sends).ifPresent(QuotaGate::refuse);
        delivery.costs(units);
        counters.quotaUnits(method.units(Tariff.OF_2026), method.units(Tariff.OF_2025));
        try {
            return call.get();
        } catch (ApiFailure | GmailFailure failure) {
            if (sends) {
                meter.withdrawSend(mailbox.address());
            }
            throw failure;
        }
    }

    private static void refuse(QuotaRefusal refusal) {
        throw switch (refusal.limit()) {
            case USER_MINUTE ->
                overTheMinute(refusal, "userRateLimitExceeded", "User Rate Limit Exceeded", " per user");
            case PROJECT_MINUTE -> overTheMinute(refusal, "rateLimitExceeded", "Rate Limit Exceeded", "");
            case PROJECT_DAY -> usageLimit("dailyLimitExceeded", "Daily Limit Exceeded");
            case CONCURRENCY -> tooMany("Too many concurrent requests for user");
            case SENDING, BANDWIDTH -> retryAfter(refusal.retryAt());
        };
    }

    private static ApiFailure overTheMinute(QuotaRefusal refusal, String reason, String message, String whose) {
        return switch (refusal.form()) {
            case DOCUMENTED -> usageLimit(reason, message);
            case OBSERVED ->
                usageLimit(
                        "rateLimitExceeded",
                        "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute" + whose
                                + "' of service 'gmail.googleapis.com' for consumer 'project_number:0'.");
            case EXHAUSTED -> tooMany("Resource has been exhausted (e.g. check quota).");
            case RETRY_AFTER -> retryAfter(refusal.retryAt());
        };
    }

    private static ApiFailure usageLimit(String reason, String message) {
        return ApiFailure.inDomain("usageLimits", 403, "RESOURCE_EXHAUSTED", reason, message);
    }

    private static ApiFailure tooMany(String message) {
        return ApiFailure.of(429, "RESOURCE_EXHAUSTED", "rateLimitExceeded", message);
    }

    /** Both spaces before "Retry" are Gmail's. */
    private static ApiFailure retryAfter(Instant instant) {
        return tooMany("User-rate limit exceeded.  Retry after " + MILLISECONDS.format(instant));
    }
}
