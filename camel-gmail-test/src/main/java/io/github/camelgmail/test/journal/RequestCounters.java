package io.github.camelgmail.test.journal;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Counts what the server is asked. Safe for use by several threads; a snapshot is consistent in itself. */
public final class RequestCounters {

    private final Object lock = new Object();
    private final Map<String, Long> calls = new TreeMap<>();
    private long httpRequests;
    private long quotaUnits2026;
    private long quotaUnits2025;
    private long bytesIn;
    private long bytesOut;

    /** Counts an HTTP request and the bytes of its body as they travelled. */
    public void request(long bodyBytes) {
        synchronized (lock) {
            httpRequests++;
            bytesIn += bodyBytes;
        }
    }

    /** Counts the bytes of a response body as they travel. */
    public void response(long bodyBytes) {
        synchronized (lock) {
            bytesOut += bodyBytes;
        }
    }

    /** Counts a call of a Gmail method. */
    public void call(String method) {
        synchronized (lock) {
            calls.merge(method, 1L, Long::sum);
        }
    }

    /** Counts the price of a call under both tariffs. */
    public void quotaUnits(int of2026, int of2025) {
        synchronized (lock) {
            quotaUnits2026 += of2026;
            quotaUnits2025 += of2025;
        }
    }

    /** The counts at this moment. */
    public RequestCounts counts() {
        synchronized (lock) {
            Map<String, Long> copy = Collections.unmodifiableMap(new TreeMap<>(calls));
            return new RequestCounts(httpRequests, copy, quotaUnits2026, quotaUnits2025, bytesIn, bytesOut);
        }
    }

    /** Begins again at zero. */
    public void reset() {
        synchronized (lock) {
            calls.clear();
            httpRequests = 0;
            quotaUnits2026 = 0;
            quotaUnits2025 = 0;
            bytesIn = 0;
            bytesOut = 0;
        }
    }
}
