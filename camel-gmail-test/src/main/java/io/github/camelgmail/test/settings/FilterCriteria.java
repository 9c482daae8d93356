package io.github.camelgmail.test.settings;

import io.github.camelgmail.test.search.SearchQuery;
import io.github.camelgmail.test.search.SearchableMessage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which mail a filter is for (Gmail's {@code FilterCriteria}); mail must meet all that are given.
 *
 * @param from name or address of the sender
 * @param to name or address of a recipient in To, Cc or Bcc
 * @param subject a phrase of the subject, in any letter case
 * @param query a search that finds the mail
 * @param negatedQuery a search that does not find it
 * @param hasAttachment whether it must have an attachment
 * @param excludeChats whether chats are left out
 * @param size a length in bytes that the mail is compared with
 * @param sizeComparison how; null without a size
 */
public record FilterCriteria(
        @Nullable String from,
        @Nullable String to,
        @Nullable String subject,
        @Nullable String query,
        @Nullable String negatedQuery,
        boolean hasAttachment,
        boolean excludeChats,
        @Nullable Integer size,
        @Nullable SizeComparison sizeComparison) {

    private static final List<String> SENDERS = List.of("From");
    private static final List<String> RECIPIENTS = List.of("To", "Cc", "Bcc");
    private static final String CHAT = "CHAT";

    /** How the size of a mail compares with that of a filter. */
    public enum SizeComparison {
        SMALLER,
        LARGER
    }

    /** Refuses a size without a comparison and the other way round, and negative sizes. */
    public FilterCriteria {
        from = blankToNull(from);
        to = blankToNull(to);
        subject = blankToNull(subject);
        query = blankToNull(query);
        negatedQuery = blankToNull(negatedQuery);
        if ((size == null) != (sizeComparison == null)) {
            throw Refusals.invalid("Invalid filter: size and sizeComparison need each other");
        }
        if (size != null && size < 0) {
            throw Refusals.invalid("Invalid filter: size must not be negative");
        }
    }

    boolean isEmpty() {
        return from == null
                && to == null
                && subject == null
                && query == null
                && negatedQuery == null
                && !hasAttachment
                && size == null;
    }

    boolean matches(SearchableMessage message, Instant now) {
        return hasPeople(message)
                && hasWords(message, now)
                && (!hasAttachment || message.hasAttachment())
                && !(excludeChats && message.labelIds().contains(CHAT))
                && hasSize(message.size());
    }

    private boolean hasPeople(SearchableMessage message) {
        return (from == null || PersonPattern.parse(from).matchesAny(message, SENDERS))
                && (to == null || PersonPattern.parse(to).matchesAny(message, RECIPIENTS));
    }

    private boolean hasWords(SearchableMessage message, Instant now) {
        return (subject == null || SubjectPhrase.isIn(message.headers("Subject"), subject))
                && (query == null || SearchQuery.parse(query).matches(message, now))
                && (negatedQuery == null || !SearchQuery.parse(negatedQuery).matches(message, now));
    }

    private boolean hasSize(long length) {
        if (size == null) {
            return true;
        }
        return sizeComparison == SizeComparison.LARGER ? length > size : length < size;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
