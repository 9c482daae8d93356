package io.github.camelgmail.test.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BodyWordsTest {

    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");

    @Property(tries = 3000)
    void whatIsRememberedNeverChangesAnAnswer(
            @ForAll("texts") String text, @ForAll("texts") String filename, @ForAll("queries") String q) {
        SampleMessage plain = new SampleMessage(
                SampleMessage.INVOICE.fields(), Set.of("INBOX"), Set.of("INBOX"), text, List.of(filename), NOW);
        Remembered remembered = new Remembered(plain, new BodyWords());
        boolean expected = SearchQuery.parse(q).matches(plain, NOW);

        assertThat(SearchQuery.parse(q).matches(remembered, NOW)).isEqualTo(expected);
        remembered.bodyWords().learn(new Candidate(plain, NOW).contents());
        assertThat(SearchQuery.parse(q).matches(remembered, NOW)).isEqualTo(expected);
    }

    @Property(tries = 300)
    void everyWordOfALongTextIsKnown(@ForAll("manyWords") List<String> words) {
        BodyWords bodyWords = new BodyWords();
        Words text = Words.of(String.join(" ", words));
        bodyWords.learn(List.of(text));

        assertThat(text.distinct()).allMatch(word -> bodyWords.mayContain(List.of(word)));
        assertThat(bodyWords.mayContain(text.distinct())).isTrue();
    }

    @Test
    void mostWordsThatAreNotThereAreDenied() {
        BodyWords bodyWords = new BodyWords();
        assertThat(bodyWords.mayContain(List.of("absent"))).isTrue();

        bodyWords.learn(List.of(Words.of(String.join(
                " ", IntStream.range(0, 600).mapToObj(i -> "word" + i).toList()))));

        assertThat(IntStream.range(0, 1000)
                        .filter(i -> bodyWords.mayContain(List.of("absent" + i)))
                        .count())
                .isLessThan(150);
    }

    @Test
    void aBodyIsNotReadTwiceForAWordThatItDoesNotHave() {
        Remembered message = new Remembered(SampleMessage.INVOICE, new BodyWords());
        message.bodyWords().learn(new Candidate(message, NOW).contents());

        assertThat(SearchQuery.parse("zebra").matches(new UnreadBody(message), NOW))
                .isFalse();
        assertThat(SearchQuery.parse("\"dear zebra\"").matches(new UnreadBody(message), NOW))
                .isFalse();
        assertThat(SearchQuery.parse("dear AROUND 5 zebra").matches(new UnreadBody(message), NOW))
                .isFalse();
    }

    @Provide
    Arbitrary<String> texts() {
        return words().list().ofMaxSize(12).map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<String> queries() {
        Arbitrary<String> word = words();
        Arbitrary<String> phrase =
                word.list().ofMinSize(1).ofMaxSize(3).map(words -> "\"" + String.join(" ", words) + "\"");
        Arbitrary<String> around = Combinators.combine(
                        word, Arbitraries.integers().between(0, 4), word)
                .as((left, distance, right) -> left + " AROUND " + distance + " " + right);
        Arbitrary<String> one = Arbitraries.oneOf(word, phrase, around, word.map(w -> "+" + w), word.map(w -> "-" + w));
        return Combinators.combine(one, Arbitraries.of(" ", " OR ", " AND "), one)
                .as((left, operator, right) -> left + operator + right);
    }

    @Provide
    Arbitrary<List<String>> manyWords() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(8).list().ofMaxSize(3000);
    }

    private static Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "alpha", "Alpha", "beta", "gr\u00fc\u00dfe", "GRUSSE", "gru\u0308sse", "caf\u00e9", "cafe"),
                Arbitraries.of(
                        "\u4e2d\u6587",
                        "\u4e2d",
                        "\u6587\u5b57",
                        "\u3042\u30a2",
                        "\uff21lpha",
                        "\ufb01n",
                        "fin",
                        "\u03c3\u03c2"),
                Arbitraries.of("a-b", "x_y", "\ud83d\ude00", "4711", "\u0130i", "e\u0301", "\u0e01\u0e02"),
                Arbitraries.strings().withCharRange('a', 'd').ofMinLength(1).ofMaxLength(2));
    }

    /** A message that searches learn from. */
    private record Remembered(SearchableMessage message, BodyWords bodyWords) implements Forwarding {}

    /** A message whose body must not be asked for. */
    private record UnreadBody(SearchableMessage message) implements Forwarding {

        @Override
        public String text() {
            throw new AssertionError("the body was read");
        }

        @Override
        public BodyWords bodyWords() {
            return message.bodyWords();
        }
    }

    private interface Forwarding extends SearchableMessage {

        SearchableMessage message();

        @Override
        default String ownerAddress() {
            return message().ownerAddress();
        }

        @Override
        default List<String> headers(String name) {
            return message().headers(name);
        }

        @Override
        default Collection<String> labelIds() {
            return message().labelIds();
        }

        @Override
        default Set<String> labelNames() {
            return message().labelNames();
        }

        @Override
        default boolean hasUserLabels() {
            return message().hasUserLabels();
        }

        @Override
        default String text() {
            return message().text();
        }

        @Override
        default String markup() {
            return message().markup();
        }

        @Override
        default List<String> filenames() {
            return message().filenames();
        }

        @Override
        default boolean hasAttachment() {
            return message().hasAttachment();
        }

        @Override
        default Instant internalDate() {
            return message().internalDate();
        }

        @Override
        default long size() {
            return message().size();
        }
    }
}
