package io.github.camelgmail.component;

import io.github.camelgmail.component.consumer.MailboxView;
import io.github.camelgmail.component.sync.LabelChange;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a message matches no longer once its labels are changed, as far as that is plain from the options: of a
 * query, the terms that need no search to be understood.
 *
 * @param view what matches
 */
record LeavingMatch(MailboxView view) {

    /** Terms of a query that ask for a label, and its id. */
    private static final Map<String, String> TERMS = Map.of(
            "is:unread", "UNREAD",
            "label:unread", "UNREAD",
            "in:unread", "UNREAD",
            "in:inbox", "INBOX",
            "label:inbox", "INBOX",
            "is:starred", "STARRED",
            "label:starred", "STARRED",
            "in:starred", "STARRED");

    /** Returns whether a change takes any message out of what matches. */
    boolean isSure(LabelChange change) {
        return isBinned(change)
                || change.remove().stream().anyMatch(view.labelIds()::contains)
                || asksFor(view.query()).stream().anyMatch(change.remove()::contains);
    }

    private boolean isBinned(LabelChange change) {
        return change.add().contains("TRASH") && !view.includeSpamTrash() && !mayNameTheTrash(view.query());
    }

    private static boolean mayNameTheTrash(@Nullable String query) {
        return query != null && query.toLowerCase(Locale.ROOT).matches(".*(in|label):.*");
    }

    /** Alternatives leave open what a message must have. */
    private static List<String> asksFor(@Nullable String query) {
        String words = query == null ? "" : query.toLowerCase(Locale.ROOT);
        if (words.matches(".*([{\"()]|\\bor\\b|\\||around).*")) {
            return List.of();
        }
        return Arrays.stream(words.split("\\s+"))
                .filter(TERMS::containsKey)
                .map(TERMS::get)
                .toList();
    }
}
