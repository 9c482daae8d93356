package io.github.camelgmail.component.sync;

import io.github.camelgmail.component.sync.Cursor.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The unit by which the cursor moves: some changes to deliver, and how the cursor passes them when that is done.
 *
 * @param changes  in the order of their delivery; may be empty
 * @param recordId the history record that tells them; null if a listing does
 * @param listing  which messages the listing is to leave out; null outside one
 * @param passing  how the cursor passes
 */
record Step(
        List<Change> changes,
        @Nullable HistoryId recordId,
        @Nullable Listing listing,
        Passing passing) {

    /**
     * Where a listing found a message.
     *
     * @param recovery knows what was seen before
     * @param window   the part of the mailbox that was listed
     */
    record Listing(Recovery recovery, TimeWindow window) {

        boolean leavesOut(FeedMessage<?> message) {
            return recovery.wasSeen(message) || window.isRightAfter(message.internalDate());
        }
    }

    /** How the cursor passes a step. */
    interface Passing {

        /**
         * Returns the cursor behind the step.
         *
         * @param read      the latest internal date of its messages; null if none was read
         * @param delivered the latest change of the message that the step delivered; null if it delivered none
         */
        Cursor pass(Cursor cursor, @Nullable Instant read, @Nullable HistoryId delivered);
    }

    static Step of(HistoryRecord record, List<Change> wanted) {
        List<String> keys = wanted.stream()
                .map(change -> FeedEvent.key(change, record.id()))
                .toList();
        return new Step(wanted, record.id(), null, (cursor, read, delivered) -> cursor.passing(record.id(), keys));
    }

    static Step listed(MessageReference message, Listing listing) {
        return new Step(
                List.of(Change.arrival(message)),
                null,
                listing,
                (cursor, read, delivered) -> cursor.passingListed(message.id(), read, delivered));
    }

    static Step gone(MessageReference message) {
        return new Step(List.of(Change.disappearance(message)), null, null, (cursor, read, delivered) -> cursor);
    }

    static Step milestone(UnaryOperator<Cursor> passing) {
        return new Step(List.of(), null, null, (cursor, read, delivered) -> passing.apply(cursor));
    }

    /** Returns the messages to read for what is not delivered yet. */
    Stream<MessageReference> messagesToRead(Map<String, Verdict> done) {
        return changes.stream()
                .filter(change -> change.type() != EventType.messageDeleted)
                .filter(change -> !done.containsKey(key(change)))
                .map(Change::message);
    }

    String key(Change change) {
        return FeedEvent.key(change, recordId);
    }

    boolean leavesOut(FeedMessage<?> message) {
        return listing != null && listing.leavesOut(message);
    }
}
