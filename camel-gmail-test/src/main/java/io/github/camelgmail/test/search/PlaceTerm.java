package io.github.camelgmail.test.search;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code in:} and {@code is:}: a state that Gmail keeps as labels.
 *
 * @param required labels that must all be there
 * @param barred labels none of which may be there
 * @param reachesSpamOrTrash whether the state lies in spam or trash, or spans everything
 */
record PlaceTerm(Set<String> required, Set<String> barred, boolean reachesSpamOrTrash) implements Term {

    private static final Map<String, Term> PLACES = Map.of(
            "anywhere", new PlaceTerm(Set.of(), Set.of(), true),
            "inbox", having("INBOX"),
            "sent", having("SENT"),
            "draft", having("DRAFT"),
            "drafts", having("DRAFT"),
            "chats", having("CHAT"),
            "spam", new PlaceTerm(Set.of("SPAM"), Set.of(), true),
            "trash", new PlaceTerm(Set.of("TRASH"), Set.of(), true),
            "archive", new PlaceTerm(Set.of(), Set.of("INBOX", "SENT", "DRAFT", "SPAM", "TRASH"), false));

    private static final Map<String, Term> STATES = Map.of(
            "unread", having("UNREAD"),
            "read", new PlaceTerm(Set.of(), Set.of("UNREAD"), false),
            "starred", having("STARRED"),
            "important", having("IMPORTANT"),
            "chat", having("CHAT"),
            "sent", having("SENT"),
            "draft", having("DRAFT"));

    /** The term of {@code in:}; a place that Gmail does not have is a label. */
    static Term in(String place) {
        String key = place.toLowerCase(Locale.ROOT);
        Term term = PLACES.containsKey(key) ? PLACES.get(key) : STATES.get(key);
        return term == null ? new LabelTerm(place) : term;
    }

    /** The term of {@code is:}, empty for a state that is not known. */
    static Optional<Term> is(String state) {
        return Optional.ofNullable(STATES.get(state.toLowerCase(Locale.ROOT)));
    }

    @Override
    public boolean matches(SearchableMessage message, Instant now) {
        Set<String> labels = message.labelIds();
        return labels.containsAll(required) && Collections.disjoint(labels, List.copyOf(barred));
    }

    private static PlaceTerm having(String labelId) {
        return new PlaceTerm(Set.of(labelId), Set.of(), false);
    }
}
