package io.github.camelgmail.bench;

import io.github.camelgmail.test.journal.RequestCounts;

/**
 * One reading by one rival.
 *
 * @param seconds from the beginning of the reading to the last delivery
 * @param cpuSeconds the processor time of all threads of the rival's process meanwhile
 * @param deliveries how many there were; more than messages if some were delivered again
 * @param requests what the server counted during the reading
 * @param peakHeap the largest heap in megabytes that a collection left in the rival's process so far
 */
record RivalReading(double seconds, double cpuSeconds, int deliveries, RequestCounts requests, int peakHeap) {}
