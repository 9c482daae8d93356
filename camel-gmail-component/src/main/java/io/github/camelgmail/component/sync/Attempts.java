package io.github.camelgmail.component.sync;

import java.time.Instant;

/**
 * The failed deliveries of an event.
 *
 * @param made      how many there were
 * @param notBefore when the next may begin
 */
record Attempts(int made, Instant notBefore) {

    static final Attempts NONE = new Attempts(0, Instant.MIN);

    Attempts failed(RedeliveryPolicy redelivery, Instant now) {
        int failures = made + 1;
        return new Attempts(failures, now.plus(redelivery.delayAfter(failures)));
    }
}
