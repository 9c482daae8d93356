package io.github.camelgmail.test.search;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** {@code label:}: a label by id or name; spaces and slashes of a name may be written as hyphens. */
record LabelTerm(String name) implements Term {

    private static final Set<String> OUT_OF_SIGHT = Set.of("spam", "trash");

    @Override
    public boolean matches(SearchableMessage message, Instant now) {
        String wanted = normalise(name);
        return Stream.concat(message.labelIds().stream(), message.labelNames().stream())
                .anyMatch(label -> normalise(label).equals(wanted));
    }

    @Override
    public boolean reachesSpamOrTrash() {
        return OUT_OF_SIGHT.contains(normalise(name));
    }

    private static String normalise(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[\\s/]", "-");
    }
}
