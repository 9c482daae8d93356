package io.github.camelgmail.component.client.quota;

import java.util.EnumMap;
import java.util.Map;

/** What is only ever counted. Not thread-safe. */
final class QuotaCounts {

    private final Map<QuotaLimit, Long> refusals = new EnumMap<>(QuotaLimit.class);
    private long units;
    private long waits;
    private long waitedNanos;

    void used(long more) {
        units += more;
    }

    void waited(long nanos) {
        waits++;
        waitedNanos += nanos;
    }

    void refused(QuotaLimit limit) {
        refusals.merge(limit, 1L, Long::sum);
    }

    void add(QuotaCounts other) {
        units += other.units;
        waits += other.waits;
        waitedNanos += other.waitedNanos;
        other.refusals.forEach((limit, count) -> refusals.merge(limit, count, Long::sum));
    }

    long units() {
        return units;
    }

    long waits() {
        return waits;
    }

    long waitedNanos() {
        return waitedNanos;
    }

    Map<QuotaLimit, Long> refusals() {
        return Map.copyOf(refusals);
    }
}
