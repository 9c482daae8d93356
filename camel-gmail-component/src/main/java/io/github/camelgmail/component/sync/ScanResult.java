package io.github.camelgmail.component.sync;

import org.jspecify.annotations.Nullable;

/**
 * How a scan went.
 *
 * @param delivered how many events were delivered and completed
 * @param idle      whether there was nothing to deliver, and nothing is left to list
 * @param failure   why the scan ended early; null if it did not fail
 */
public record ScanResult(
        int delivered, boolean idle, @Nullable RuntimeException failure) {}
