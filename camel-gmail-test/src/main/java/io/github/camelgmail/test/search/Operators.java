package io.github.camelgmail.test.search;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The operators of the search language. */
final class Operators {

    private static final Map<String, Function<String, Optional<Expression>>> READERS = Map.ofEntries(
            Map.entry("from", value -> Optional.of(AddressTerm.inEnvelope(value, "From"))),
            Map.entry("to", value -> Optional.of(AddressTerm.inEnvelope(value, "To", "Cc", "Bcc"))),
            Map.entry("cc", value -> Optional.of(AddressTerm.inEnvelope(value, "Cc"))),
            Map.entry("bcc", value -> Optional.of(AddressTerm.inEnvelope(value, "Bcc"))),
            Map.entry("deliveredto", value -> Optional.of(AddressTerm.inHeader(value, "Delivered-To"))),
            Map.entry("list", value -> Optional.of(new ListTerm(Words.of(value)))),
            Map.entry("subject", value -> Optional.of(new SubjectTerm(Words.of(value)))),
            Map.entry("filename", value -> Optional.of(new FilenameTerm(Words.of(value)))),
            Map.entry("label", value -> Optional.of(PlaceTerm.label(value))),
            Map.entry("category", PlaceTerm::category),
            Map.entry("in", value -> Optional.of(PlaceTerm.in(value))),
            Map.entry("is", PlaceTerm::is),
            Map.entry("has", Having::read),
            Map.entry("after", value -> DateTerm.read(value, DateTerm.Side.FROM)),
            Map.entry("newer", value -> DateTerm.read(value, DateTerm.Side.FROM)),
            Map.entry("before", value -> DateTerm.read(value, DateTerm.Side.UNTIL)),
            Map.entry("older", value -> DateTerm.read(value, DateTerm.Side.UNTIL)),
            Map.entry("newer_than", value -> AgeTerm.read(value, true)),
            Map.entry("older_than", value -> AgeTerm.read(value, false)),
            Map.entry("size", value -> SizeTerm.read(value, true)),
            Map.entry("larger", value -> SizeTerm.read(value, true)),
            Map.entry("smaller", value -> SizeTerm.read(value, false)),
            Map.entry("rfc822msgid", value -> Optional.of(new MessageIdTerm(value))));

    private Operators() {}

    static boolean isKnown(String name) {
        return READERS.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** The term of a known operator; a value that it does not understand makes the whole words. */
    static Expression read(String name, String value) {
        Function<String, Optional<Expression>> reader = READERS.get(name);
        return (reader == null ? Optional.<Expression>empty() : reader.apply(value))
                .orElseGet(() -> new WordTerm(Words.of(name + ":" + value), false));
    }
}
