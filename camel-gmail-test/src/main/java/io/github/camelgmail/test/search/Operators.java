package io.github.camelgmail.test.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The operators of the search language. */
final class Operators {

    private static final Map<String, Function<String, Optional<Term>>> READERS = Map.ofEntries(
            Map.entry("from", value -> Optional.of(new AddressTerm(List.of("From"), value))),
            Map.entry("to", value -> Optional.of(new AddressTerm(List.of("To", "Cc", "Bcc"), value))),
            Map.entry("cc", value -> Optional.of(new AddressTerm(List.of("Cc"), value))),
            Map.entry("bcc", value -> Optional.of(new AddressTerm(List.of("Bcc"), value))),
            Map.entry("subject", value -> Optional.of(new SubjectTerm(value))),
            Map.entry("label", value -> Optional.of(new LabelTerm(value))),
            Map.entry("in", value -> Optional.of(PlaceTerm.in(value))),
            Map.entry("is", PlaceTerm::is),
            Map.entry("has", AttachmentTerm::read),
            Map.entry("after", value -> DateTerm.read(value, DateTerm.Side.FROM)),
            Map.entry("newer", value -> DateTerm.read(value, DateTerm.Side.FROM)),
            Map.entry("before", value -> DateTerm.read(value, DateTerm.Side.UNTIL)),
            Map.entry("older", value -> DateTerm.read(value, DateTerm.Side.UNTIL)),
            Map.entry("newer_than", value -> AgeTerm.read(value, true)),
            Map.entry("older_than", value -> AgeTerm.read(value, false)),
            Map.entry("rfc822msgid", value -> Optional.of(new MessageIdTerm(value))));

    private Operators() {}

    static boolean isKnown(String name) {
        return READERS.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** The term of a known operator; a value that it does not understand makes the whole a word. */
    static Expression read(String name, String value) {
        Function<String, Optional<Term>> reader = READERS.get(name);
        return (reader == null ? Optional.<Term>empty() : reader.apply(value))
                .orElseGet(() -> new WordTerm(name + ":" + value));
    }
}
