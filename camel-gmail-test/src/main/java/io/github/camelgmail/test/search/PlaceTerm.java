package io.github.camelgmail.test.search;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code in:}, {@code is:} and {@code category:}: a state that Gmail keeps as labels.
 *
 * @param required labels that must all be there
 * @param barred labels none of which may be there
 * @param reached those of SPAM and TRASH into which the term looks
 */
record PlaceTerm(Set<String> required, Set<String> barred, Set<String> reached) implements Term {

    private static final Map<String, Term> PLACES = Map.of(
            "anywhere", new PlaceTerm(Set.of(), Set.of(), Set.of("SPAM", "TRASH")),
            "archive", new PlaceTerm(Set.of(), Set.of("INBOX", "SENT", "DRAFT", "SPAM", "TRASH", "CHAT"), Set.of()));

    private static final Map<String, Term> SYSTEM_LABELS = Map.ofEntries(
            Map.entry("inbox", having("INBOX")),
            Map.entry("sent", having("SENT")),
            Map.entry("draft", having("DRAFT")),
            Map.entry("drafts", having("DRAFT")),
            Map.entry("spam", new PlaceTerm(Set.of("SPAM"), Set.of(), Set.of("SPAM"))),
            Map.entry("trash", new PlaceTerm(Set.of("TRASH"), Set.of(), Set.of("TRASH"))),
            Map.entry("unread", having("UNREAD")),
            Map.entry("starred", having("STARRED")),
            Map.entry("important", having("IMPORTANT")),
            Map.entry("chat", having("CHAT")),
            Map.entry("chats", having("CHAT")),
            Map.entry("muted", having("MUTED")),
            Map.entry("snoozed", having("SNOOZED")));

    private static final Term READ = new PlaceTerm(Set.of(), Set.of("UNREAD"), Set.of());

    private static final Set<String> STATES =
            Set.of("important", "starred", "unread", "muted", "snoozed", "chat", "sent", "draft");

    private static final Map<String, Term> CATEGORIES = Map.of(
            "primary", having("CATEGORY_PERSONAL"),
            "personal", having("CATEGORY_PERSONAL"),
            "social", having("CATEGORY_SOCIAL"),
            "promotions", having("CATEGORY_PROMOTIONS"),
            "updates", having("CATEGORY_UPDATES"),
            "forums", having("CATEGORY_FORUMS"),
            "reservations", having("CATEGORY_RESERVATIONS"),
            "purchases", having("CATEGORY_PURCHASES"));

    /** The term of {@code in:}; a place that Gmail does not have is a label. */
    static Expression in(String place) {
        Term term = PLACES.get(place.toLowerCase(Locale.ROOT));
        return term == null ? label(place) : term;
    }

    /** The term of {@code label:}, a system label by its usual name or any label by its own. */
    static Expression label(String name) {
        Term term = SYSTEM_LABELS.get(name.toLowerCase(Locale.ROOT));
        return term == null ? LabelTerm.of(name) : term;
    }

    /** The term of {@code is:}, empty for a state that is not known. */
    static Optional<Expression> is(String state) {
        String key = state.toLowerCase(Locale.ROOT);
        if (key.equals("read")) {
            return Optional.of(READ);
        }
        return STATES.contains(key) ? Optional.ofNullable(SYSTEM_LABELS.get(key)) : Optional.empty();
    }

    /** The term of {@code category:}, empty for a category that is not known. */
    static Optional<Expression> category(String name) {
        return Optional.ofNullable(CATEGORIES.get(name.toLowerCase(Locale.ROOT)));
    }

    static PlaceTerm having(String labelId) {
        return new PlaceTerm(Set.of(labelId), Set.of(), Set.of());
    }

    @Override
    public boolean matches(Candidate message) {
        Collection<String> labels = message.labelIds();
        return labels.containsAll(required) && Collections.disjoint(labels, barred);
    }

    @Override
    public boolean reaches(Candidate message) {
        return !Collections.disjoint(message.labelIds(), reached);
    }

    @Override
    public Cost cost() {
        return Cost.LABELS;
    }
}
