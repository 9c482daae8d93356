package io.github.camelgmail.component.sync;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A listing of the mailbox that has begun and not ended: it fills the gap between what was delivered and the cursor.
 * It goes through the mailbox in windows of time, oldest first. Immutable.
 *
 * @param stage    how far it has come
 * @param began    when it began, by this machine's clock
 * @param from     where the current window begins, by internal date; null before the oldest message
 * @param passed   messages that were passed in the current window, oldest first
 * @param seenUpTo messages unchanged since this id were delivered before the gap; null if nothing was
 */
public record Recovery(
        Stage stage,
        Instant began,
        @Nullable Instant from,
        List<String> passed,
        @Nullable HistoryId seenUpTo) {

    /** The stages of a recovery. */
    public enum Stage {
        /** Lists window after window; {@code passed} are the last few messages of the current one. */
        WINDOWS,
        /**
         * Lists the last window again until Gmail must show all that was there when the recovery began; {@code passed}
         * are all messages of it.
         */
        TAIL,
        /** Looks for messages that are gone. */
        GONE
    }

    /** How many passed messages are remembered, as one of them may be deleted before a restart looks for it. */
    private static final int REMEMBERED = 10;

    public Recovery {
        passed = List.copyOf(passed);
    }

    /** Returns a recovery that begins now, of the messages since an instant. */
    public static Recovery since(@Nullable Instant from, @Nullable HistoryId seenUpTo, Instant now) {
        return new Recovery(Stage.WINDOWS, now, from, List.of(), seenUpTo);
    }

    boolean wasSeen(FeedMessage<?> message) {
        return seenUpTo != null && !message.historyId().isAfter(seenUpTo);
    }

    /**
     * Passes a message. The window then begins with its second, so that later walks may narrow it as they like.
     *
     * @param internalDate the message's; null if it was not read
     */
    Recovery passing(String messageId, @Nullable Instant internalDate) {
        Instant second = internalDate == null ? null : internalDate.truncatedTo(ChronoUnit.SECONDS);
        if (stage == Stage.WINDOWS && second != null && (from == null || second.isAfter(from))) {
            return windowFrom(second).passing(messageId, null);
        }
        List<String> longer = new ArrayList<>(passed);
        longer.add(messageId);
        int surplus = stage == Stage.TAIL ? 0 : Math.max(0, longer.size() - REMEMBERED);
        return new Recovery(stage, began, from, longer.subList(surplus, longer.size()), seenUpTo);
    }

    Recovery windowFrom(Instant next) {
        return new Recovery(stage, began, next, List.of(), seenUpTo);
    }

    Recovery tail(List<String> alreadyPassed) {
        return new Recovery(Stage.TAIL, began, from, alreadyPassed, seenUpTo);
    }

    Recovery lookingForGone() {
        return new Recovery(Stage.GONE, began, from, List.of(), seenUpTo);
    }
}
