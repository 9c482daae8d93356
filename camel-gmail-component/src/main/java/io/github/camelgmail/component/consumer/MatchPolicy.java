package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.sync.LabelChange;
import io.github.camelgmail.component.sync.RedeliveryPolicy;

/**
 * How matching messages are delivered.
 *
 * @param redelivery        what happens to a message whose exchange failed
 * @param breakOnFirstError whether a failed exchange ends the poll, and nothing overtakes its message
 * @param onSuccess         what changes once the exchange of a message has completed
 * @param onGivingUp        what changes when a message is given up
 * @param batchSize         how many messages are read at a time, and how many exchanges may run at most
 * @param lookahead         how many further messages are known when some are read
 */
public record MatchPolicy(
        RedeliveryPolicy redelivery,
        boolean breakOnFirstError,
        LabelChange onSuccess,
        LabelChange onGivingUp,
        int batchSize,
        int lookahead) {

    /** Returns whether a message is given up whose so many attempts failed. */
    boolean givesUpAfter(int attempts) {
        int redeliveries = redelivery.maxRedeliveries();
        return !breakOnFirstError && redeliveries >= 0 && attempts > redeliveries;
    }

    /** Returns how many exchanges may run at a time. */
    int concurrency() {
        return breakOnFirstError ? 1 : batchSize;
    }
}
