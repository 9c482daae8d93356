package io.github.camelgmail.test.search;

import static io.github.camelgmail.test.search.SampleMessage.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated queries against an evaluator that knows no grammar, and texts that try to break the parser. */
class QueryGrammarTest {

    private static final Instant NOW = Instant.parse("2024-05-10T12:00:00Z");

    /** A query as it is typed, and what it must find among sets of words, of which those in capitals are labels. */
    private record Typed(String text, Predicate<Set<String>> meaning) {

        static Typed word(String word) {
            return new Typed(word, words -> words.contains(word));
        }

        static Typed label(String label) {
            return new Typed("in:" + label, words -> words.contains(label));
        }

        static Typed subject(List<Typed> words) {
            return new Typed("subject:(" + join(words, " ") + ")", all(words));
        }

        static Typed both(List<Typed> operands) {
            return new Typed("(" + join(operands, " ") + ")", all(operands));
        }

        static Typed explicitly(List<Typed> operands) {
            return new Typed("(" + join(operands, " AND ") + ")", all(operands));
        }

        static Typed either(List<Typed> operands) {
            return new Typed("(" + join(operands, " OR ") + ")", any(operands));
        }

        static Typed braced(List<Typed> operands) {
            return new Typed("{" + join(operands, " ") + "}", any(operands));
        }

        /** {@code a OR b c} is {@code (a OR b) c}. */
        static Typed mixed(List<Typed> operands) {
            Predicate<Set<String>> rest = all(operands.subList(1, operands.size()));
            return new Typed(
                    "(nowhere OR " + join(operands, " ") + ")",
                    operands.get(0).meaning.and(rest));
        }

        static Typed not(Typed operand) {
            return new Typed("-" + operand.text, operand.meaning.negate());
        }

        private static String join(List<Typed> operands, String between) {
            return operands.stream().map(Typed::text).collect(Collectors.joining(between));
        }

        private static Predicate<Set<String>> all(List<Typed> operands) {
            return words -> operands.stream().allMatch(operand -> operand.meaning.test(words));
        }

        private static Predicate<Set<String>> any(List<Typed> operands) {
            return words -> operands.stream().anyMatch(operand -> operand.meaning.test(words));
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @Property(tries = 1000)
    void aQueryFindsWhatAnEvaluatorWithoutGrammarFinds(
            @ForAll("queries") Typed query, @ForAll("contents") Set<String> contents) {
        SampleMessage message = message(contents);

        assertThat(SearchQuery.parse(query.text()).matches(message, NOW))
                .isEqualTo(query.meaning().test(contents));
    }

    @Property(tries = 500)
    void blanksAndUnclosedBracketsChangeNothing(
            @ForAll("queries") Typed query, @ForAll("contents") Set<String> contents) {
        String sloppy = " ) " + query.text().replace(" ", " \t ").replaceAll("[)}]+$", "");

        assertThat(SearchQuery.parse(sloppy).matches(message(contents), NOW))
                .isEqualTo(query.meaning().test(contents));
    }

    @Provide
    Arbitrary<Typed> queries() {
        return expressions(4);
    }

    @Provide
    Arbitrary<Set<String>> contents() {
        return Arbitraries.of("ant", "bee", "cat", "dog", "INBOX", "STARRED").set();
    }

    private static Arbitrary<Typed> expressions(int depth) {
        Arbitrary<Typed> words = Arbitraries.of("ant", "bee", "cat", "dog").map(Typed::word);
        Arbitrary<Typed> labels = Arbitraries.of("INBOX", "STARRED").map(Typed::label);
        Arbitrary<Typed> leaves = Arbitraries.oneOf(
                words, labels, words.list().ofMinSize(1).ofMaxSize(3).map(Typed::subject));
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<Typed> deeper = Arbitraries.lazy(() -> expressions(depth - 1));
        Arbitrary<List<Typed>> operands = deeper.list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<Typed> groups = Combinators.combine(
                        operands, Arbitraries.integers().between(0, 4))
                .as((list, kind) -> switch (kind) {
                    case 0 -> Typed.both(list);
                    case 1 -> Typed.explicitly(list);
                    case 2 -> Typed.either(list);
                    case 3 -> Typed.mixed(list);
                    default -> Typed.braced(list);
                });
        return Arbitraries.oneOf(leaves, groups, groups.map(Typed::not), leaves.map(Typed::not));
    }

    private static SampleMessage message(Set<String> contents) {
        String words = String.join(" ", contents);
        return INVOICE.withText("")
                .withField("Subject", words)
                .withLabels(contents.stream()
                        .filter(word -> word.equals("INBOX") || word.equals("STARRED"))
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "()",
                "{}",
                "-()",
                "-{}",
                "() OR invoice",
                "!!!",
                "invoice OR ...",
                "-\"!!!\" invoice",
                "invoice - nothing OR invoice",
                "from: subject:invoice",
                "-from: invoice",
                "- - - invoice",
                "(((invoice",
                "invoice)))",
                "\"invoice",
                "+",
                "+ +\"\" invoice",
                "\u00a0invoice\u3000may"
            })
    void whatIsIncompleteIsLeftOut(String query) {
        assertThat(finds(query)).as(query).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", "{", "-(", "-{a ", "from:(", "from: ", "- ", "-from: ", "\" ", "+", "a AROUND 5 ", ") "})
    void aMillionMarksAreReadInBoundedTimeAndDepth(String piece) {
        String query = piece.repeat(1_000_000 / piece.length()) + "invoice";

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> finds(query)))
                .isIn(true, false);
    }

    @Test
    void tenThousandParenthesesMeanNothing() {
        String open = "(".repeat(10_000);
        String close = ")".repeat(10_000);

        assertThat(finds(open + "nothing OR invoice" + close + " may")).isTrue();
        assertThat(finds(open + "nothing OR invoice" + close + " june")).isFalse();
        assertThat(finds("-" + open + "invoice" + close)).isFalse();
        assertThat(finds("-" + open + "nothing" + close + " -june")).isTrue();
    }

    @Test
    void aMillionDifferentWordsAreLookedForInBoundedTime() {
        StringBuilder query = new StringBuilder("{");
        for (int i = 0; i < 150_000; i++) {
            query.append('w').append(i).append(' ');
        }

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> finds(query.toString())))
                .isFalse();
    }

    private static boolean finds(String query) {
        return SearchQuery.parse(query).matches(INVOICE, NOW);
    }
}
