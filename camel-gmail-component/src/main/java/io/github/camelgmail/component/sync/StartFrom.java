package io.github.camelgmail.component.sync;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Where a feed begins when no cursor is stored yet. */
public sealed interface StartFrom {

    /** With the mail that arrives from now on. */
    record Latest() implements StartFrom {

        @Override
        public Cursor first(HistoryId current, Instant now) {
            return Cursor.at(current, now, now);
        }
    }

    /** With the oldest message of the mailbox. */
    record Earliest() implements StartFrom {

        @Override
        public Cursor first(HistoryId current, Instant now) {
            return Cursor.at(current, null, now).recovering(Recovery.since(null, null, now));
        }
    }

    /** With the messages that Gmail accepted at or after an instant. */
    record At(Instant instant) implements StartFrom {

        @Override
        public Cursor first(HistoryId current, Instant now) {
            return Cursor.at(current, instant, now).recovering(Recovery.since(instant, null, now));
        }
    }

    /**
     * Returns the first cursor of a feed.
     *
     * @param current the mailbox's history id ({@code users.getProfile}), read before anything is listed
     * @param now     this machine's time
     */
    Cursor first(HistoryId current, Instant now);

    /**
     * Reads {@code latest}, {@code earliest} or an ISO-8601 instant.
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    static StartFrom parse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "latest" -> new Latest();
            case "earliest" -> new Earliest();
            default -> new At(instant(text));
        };
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "startFrom=" + text + " is neither latest, earliest nor an instant such as 2026-11-22T08:30:00Z",
                    e);
        }
    }
}
