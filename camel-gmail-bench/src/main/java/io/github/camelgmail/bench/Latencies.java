package io.github.camelgmail.bench;

import java.util.Arrays;

/**
 * How long each of many things took.
 *
 * @param nanos in ascending order; at least one
 */
record Latencies(long... nanos) {

    private static final double MILLISECOND = 1e6;

    static Latencies of(long... nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    int count() {
        return nanos.length;
    }

    /**
     * The time in milliseconds that this part of all did not exceed.
     *
     * @param part above 0, at most 1
     */
    double within(double part) {
        return nanos[(int) Math.ceil(part * nanos.length) - 1] / MILLISECOND;
    }

    double longest() {
        return within(1);
    }
}
