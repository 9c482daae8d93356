package io.github.camelgmail.component.client.quota;

import io.github.bucket4j.distributed.proxy.ProxyManager;
import org.jspecify.annotations.Nullable;

/**
 * What may be spent. Immutable; start from {@link #of} or {@link #unlimited()}.
 *
 * @param prices the price list
 * @param limited whether calls wait for units; otherwise only for what Gmail's refusals ask
 * @param userUnits units of one mailbox in a minute; 1 to 2,147,483,647
 * @param projectUnits units of the project in a minute; 1 to 2,147,483,647
 * @param share the part of both that this Camel context may spend, as other programs spend the rest; more than 0, at most 1
 * @param concurrency requests of one mailbox in flight, a batch being one; at least 1
 * @param buckets where the project's units are counted for all nodes, or null for this Camel context alone
 */
public record QuotaSettings(
        QuotaTariff prices,
        boolean limited,
        long userUnits,
        long projectUnits,
        double share,
        int concurrency,
        @Nullable ProxyManager<String> buckets) {

    /** Requests of one mailbox in flight where nothing else is set. */
    public static final int DEFAULT_CONCURRENCY = 10;

    /** What a bucket can count; Gmail has no limit as large. */
    private static final long MOST = Integer.MAX_VALUE;

    public QuotaSettings {
        requirePositive("quotaUserUnits", userUnits);
        requirePositive("quotaProjectUnits", projectUnits);
        requirePositive("quotaConcurrency", concurrency);
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("quotaShare must be more than 0 and at most 1, not " + share);
        }
    }

    /** All that a tariff allows. */
    public static QuotaSettings of(QuotaTariff tariff) {
        return new QuotaSettings(
                tariff, true, tariff.userUnits(), QuotaTariff.PROJECT_UNITS, 1, DEFAULT_CONCURRENCY, null);
    }

    /** No limit but those that Gmail's refusals tell of. */
    public static QuotaSettings unlimited() {
        QuotaTariff prices = QuotaTariff.OF_2026;
        return new QuotaSettings(
                prices, false, prices.userUnits(), QuotaTariff.PROJECT_UNITS, 1, Integer.MAX_VALUE, null);
    }

    /** The same with other limits. */
    public QuotaSettings withUnits(long unitsOfUser, long unitsOfProject) {
        return new QuotaSettings(prices, limited, unitsOfUser, unitsOfProject, share, concurrency, buckets);
    }

    /** The same with another share. */
    public QuotaSettings withShare(double newShare) {
        return new QuotaSettings(prices, limited, userUnits, projectUnits, newShare, concurrency, buckets);
    }

    /** The same with another number of requests in flight. */
    public QuotaSettings withConcurrency(int requests) {
        return new QuotaSettings(prices, limited, userUnits, projectUnits, share, requests, buckets);
    }

    /** The same with the project's units counted elsewhere. */
    public QuotaSettings withBuckets(@Nullable ProxyManager<String> sharedBuckets) {
        return new QuotaSettings(prices, limited, userUnits, projectUnits, share, concurrency, sharedBuckets);
    }

    long mailboxLimit() {
        return Math.max(1, (long) (userUnits * share));
    }

    long projectLimit() {
        return Math.max(1, (long) (projectUnits * share));
    }

    private static void requirePositive(String option, long value) {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException(option + " must be 1 to " + MOST + ", not " + value);
        }
    }
}
