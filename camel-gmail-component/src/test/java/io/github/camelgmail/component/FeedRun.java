package io.github.camelgmail.component;

import io.github.camelgmail.component.FeedProcess.Announcement;
import io.github.camelgmail.component.FeedProcess.Step;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One life of a feed's process.
 *
 * @param number counts the runs of a feed, beginning with 1
 * @param said what the process said until its end
 * @param killedAfter what it had just done when it was killed; null when it was not killed
 * @param amidStore whether it left a checkpoint that it had not stored to the end
 * @param remembered the messages of which the feed's memory knew at the end that they were delivered
 */
record FeedRun(
        int number,
        List<Announcement> said,
        KillPoint.@Nullable Sight killedAfter,
        boolean amidStore,
        Set<String> remembered) {

    boolean isKilled() {
        return killedAfter != null;
    }

    /** Whether the line of a message was written, and the exchange was over but for what Camel and the feed do. */
    boolean hasSunk(String messageId) {
        return said.contains(new Announcement(Step.SUNK, messageId));
    }

    /**
     * Whether the exchange of a message could not have been known to be stored when the process ended: with so many exchanges at a time,
     * the place of one that is stored is taken by another, so that fewer than that have begun behind it.
     */
    boolean wasInFlight(String messageId, int concurrentConsumers) {
        int end = said.lastIndexOf(new Announcement(Step.SUNK, messageId));
        if (end < 0) {
            return said.contains(new Announcement(Step.BEGUN, messageId));
        }
        long begunBehind = said.subList(end, said.size()).stream()
                .filter(announcement -> announcement.step() == Step.BEGUN)
                .count();
        return begunBehind < concurrentConsumers;
    }
}
