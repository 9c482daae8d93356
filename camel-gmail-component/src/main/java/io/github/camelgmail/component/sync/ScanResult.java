package io.github.camelgmail.component.sync;

import org.jspecify.annotations.Nullable;

/**
 * How a scan went.
 *
 * @param delivered how many events were delivered and completed
 * @param idle      whether there was nothing to deliver, and nothing is left to list
 * @param complete  whether everything was dealt with that was there when the scan began; not so where it failed, or was ended
 *                  early without a failure
 * @param failure   why the scan ended early; null if it did not fail
 */
public record ScanResult(
        int delivered,
        boolean idle,
        boolean complete,
        @Nullable RuntimeException failure) {}
