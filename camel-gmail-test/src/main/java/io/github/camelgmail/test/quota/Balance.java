package io.github.camelgmail.test.quota;

import io.github.camelgmail.test.quota.QuotaRefusal.Limit;
import java.time.Instant;
import java.util.Optional;

/** Holds what has been used at one moment against the limits. */
record Balance(QuotaLimits limits, QuotaTime time, Ledger user, Ledger project) {

    Optional<QuotaRefusal> refusal(int units, boolean sends) {
        if (user.unitsThisMinute() + units > limits.unitsPerUserMinute()) {
            return refusal(Limit.USER_MINUTE, time.nextMinute());
        }
        if (project.unitsThisMinute() + units > limits.unitsPerProjectMinute()) {
            return refusal(Limit.PROJECT_MINUTE, time.nextMinute());
        }
        if (project.unitsToday() + units > limits.unitsPerProjectDay()) {
            return refusal(Limit.PROJECT_DAY, time.nextDay());
        }
        QuotaUse used = user.use();
        if (sends && used.sends() >= limits.sendsPerDay()) {
            return refusal(Limit.SENDING, user.nextSendAt(time.now()));
        }
        if (used.bytesDownToday() >= limits.bytesDownPerDay() || used.bytesUpToday() >= limits.bytesUpPerDay()) {
            return refusal(Limit.BANDWIDTH, time.nextDay());
        }
        return Optional.empty();
    }

    private Optional<QuotaRefusal> refusal(Limit limit, Instant retryAt) {
        return Optional.of(new QuotaRefusal(limit, limits.refusal(), retryAt));
    }
}
