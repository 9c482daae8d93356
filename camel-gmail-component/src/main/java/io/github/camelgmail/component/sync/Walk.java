package io.github.camelgmail.component.sync;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way through the mailbox: it asks page by page, and turns the answers into {@link Step}s. */
sealed interface Walk<M> permits HistoryWalk, ListingWalk, GoneWalk, Renewal {

    /** Returns what the engine is at while it walks. */
    Phase phase();

    /** Returns the next question; null when the walk is over. */
    Output.@Nullable Read<M> next();

    /** Returns whether everything before must be delivered before the question is asked. */
    default boolean needsQuiet() {
        return false;
    }

    /** Returns whether the question may be asked now. */
    default boolean mayAsk(Instant now) {
        return true;
    }

    /** Returns when a question that may not be asked yet may be; null if there is none. */
    default @Nullable Instant askAt() {
        return null;
    }

    /** Returns whether nothing is left to walk for this scan once the walk is over. */
    default boolean endsScan() {
        return false;
    }

    /** Takes a page of history. */
    default List<Step> listed(HistoryPage page, Instant now) {
        throw notAsked();
    }

    /** Takes a page of messages. */
    default List<Step> listed(MessagePage page, Instant now) {
        throw notAsked();
    }

    /** Takes the mailbox's history id. */
    default List<Step> read(HistoryId current, Instant now) {
        throw notAsked();
    }

    private IllegalStateException notAsked() {
        return new IllegalStateException("The walk did not ask for this, while " + phase());
    }
}
