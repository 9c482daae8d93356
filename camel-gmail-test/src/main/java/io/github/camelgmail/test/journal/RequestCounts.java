package io.github.camelgmail.test.journal;

import java.util.Map;

/**
 * What the server was asked since its start or the last reset.
 *
 * @param httpRequests HTTP requests; a batch is one
 * @param calls calls by Gmail method ({@code messages.get}), refused ones included; each part of a batch is one
 * @param quotaUnits2026 the price of all authorised calls under the quota reference of 2026
 * @param quotaUnits2025 their price under the one before
 * @param bytesIn the bytes of request bodies, as they travelled
 * @param bytesOut the bytes of response bodies, as they travelled
 */
public record RequestCounts(
        long httpRequests,
        Map<String, Long> calls,
        long quotaUnits2026,
        long quotaUnits2025,
        long bytesIn,
        long bytesOut) {

    /** How often a Gmail method was called, such as {@code messages.get}. */
    public long of(String method) {
        return calls.getOrDefault(method, 0L);
    }

    /** How many Gmail methods were called in all. */
    public long allCalls() {
        return calls.values().stream().mapToLong(Long::longValue).sum();
    }
}
