package io.github.camelgmail.component.client.quota;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was spent of one mailbox's or project's quota, and how it stands. A snapshot; immutable. Counts begin with the Camel context.
 *
 * @param unitsUsed units of calls that Gmail answered, or may have
 * @param unitsLeft units that may be spent now, {@link Long#MAX_VALUE} where there is no limit
 * @param waits how many calls had to wait, or were postponed
 * @param waited how long they waited in all
 * @param refusals how often Gmail refused, by the limit that it named; a limit that it never named is not in it
 * @param pausedUntil when Gmail listens again, or null where it does
 * @param allowance the part of the limit that is used at present, more than 0 and at most 1
 */
public record QuotaMeters(
        long unitsUsed,
        long unitsLeft,
        long waits,
        Duration waited,
        Map<QuotaLimit, Long> refusals,
        @Nullable Instant pausedUntil,
        double allowance) {

    public QuotaMeters {
        refusals = Map.copyOf(refusals);
    }
}
