package io.github.camelgmail.test.quota;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Allows each user the units of a tariff in every minute of the clock. Calls that are refused cost nothing. Safe for use by several
 * threads.
 */
public final class QuotaMeter {

    private static final int MILLISECONDS = 60_000;

    private final @Nullable Tariff tariff;
    private final Clock clock;
    private final Map<String, Integer> spent = new HashMap<>();
    private long minute;

    /**
     * Creates a meter.
     *
     * @param tariff what is allowed, null for everything
     */
    public QuotaMeter(@Nullable Tariff tariff, Clock clock) {
        this.tariff = tariff;
        this.clock = clock;
    }

    /** The tariff in force; empty when nothing is ever refused. */
    public Optional<Tariff> tariff() {
        return Optional.ofNullable(tariff);
    }

    /**
     * Charges a call to a user.
     *
     * @return whether the user had the units left
     */
    public synchronized boolean charge(String address, int units) {
        if (tariff == null) {
            return true;
        }
        long now = clock.millis() / MILLISECONDS;
        if (now != minute) {
            minute = now;
            spent.clear();
        }
        int total = spent.getOrDefault(address, 0) + units;
        if (total > tariff.unitsPerMinute()) {
            return false;
        }
        spent.put(address, total);
        return true;
    }
}
