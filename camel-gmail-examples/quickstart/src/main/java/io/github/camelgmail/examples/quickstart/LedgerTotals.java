package io.github.camelgmail.examples.quickstart;

import java.util.List;
import java.util.Set;

/**
 * What a ledger holds at one moment.
 *
 * @param received ids of the messages in the order in which they were first received
 * @param deliveries how often messages were received, repetitions after a crash included
 * @param handled ids of the messages that came to the end of the route
 * @param attachments the attachments in the order in which they were first saved
 * @param answers how many replies were sent
 * @param unanswered ids of the messages that were left without an answer
 */
record LedgerTotals(
        List<String> received,
        int deliveries,
        Set<String> handled,
        List<SavedAttachment> attachments,
        int answers,
        Set<String> unanswered) {

    /** How often a message was received that had been received before. */
    int repetitions() {
        return deliveries - received.size();
    }
}
