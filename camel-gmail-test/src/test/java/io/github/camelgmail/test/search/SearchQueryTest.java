package io.github.camelgmail.test.search;

import static io.github.camelgmail.test.search.SampleMessage.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTest {

    private static final Instant NOW = Instant.parse("2024-05-10T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "invoice",
                "INVOICE may",
                "grüße",
                "4711",
                "\"find the invoice\"",
                "\"invoice no 4711\"",
                "jane",
                "from:jane",
                "from:jane.doe@shop.example",
                "from:JANE.DOE@SHOP.example",
                "from:shop.example",
                "from:\"jane doe\"",
                "from:(jane doe)",
                "from:{bob jane}",
                "from:(bob OR jane)",
                "FROM:jane",
                "to:alice@example.com",
                "to:me",
                "to:blue",
                "cc:blue",
                "-cc:alice",
                "subject:invoice",
                "subject:(your may)",
                "subject:\"invoice for\"",
                "label:inbox",
                "label:Label_1",
                "label:work-to-do",
                "label:\"Work/To do\"",
                "in:inbox",
                "in:anywhere",
                "in:unread",
                "is:unread",
                "-is:read",
                "-is:starred",
                "has:attachment",
                "rfc822msgid:inv-1@shop.example",
                "rfc822msgid:<inv-1@shop.example>",
                "nothing OR invoice",
                "nothing OR nobody OR invoice",
                "{nothing invoice}",
                "invoice -nothing",
                "-{nothing nobody}",
                "-(invoice nothing)",
                "invoice AND may",
                "(subject:invoice (from:jane OR from:bob))",
                "invoice )",
                "(invoice",
                "OR invoice",
                "invoice OR",
                "-",
                "from:",
                "invoice-4711.pdf"
            })
    void matches(String query) {
        assertThat(find(query)).as(query).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "invoic",
                "nvoice",
                "\"invoice find\"",
                "-invoice",
                "from:alice",
                "from:doe@shop.example",
                "from:jane.doe@shop.exampl",
                "from:me",
                "subject:attached",
                "subject:(your june)",
                "label:work",
                "label:starred",
                "in:spam",
                "in:sent",
                "is:read",
                "is:starred",
                "-has:attachment",
                "rfc822msgid:other@shop.example",
                "invoice nothing",
                "nothing OR nobody",
                "invoice (nothing OR nobody)",
                "nothing OR invoice nobody",
                "-(invoice OR nothing)",
                "-from:(jane bob) invoice -jane",
                "is:sparkling",
                "filename4711",
                "unknown:invoice"
            })
    void doesNotMatch(String query) {
        assertThat(find(query)).as(query).isFalse();
    }

    @Test
    void anUnknownOperatorIsSearchedAsWords() {
        assertThat(find("may:invoice")).isFalse();
        assertThat(find("invoice:for")).isTrue();
    }

    @Test
    void orJoinsItsNeighboursOnly() {
        assertThat(find("nothing OR invoice may")).isTrue();
        assertThat(find("nothing invoice OR may")).isFalse();
    }

    @Test
    void daysBeginAtPacificMidnight() {
        assertThat(find("after:2024/05/02")).isTrue();
        assertThat(find("after:2024/05/03")).isFalse();
        assertThat(find("before:2024/05/02")).isFalse();
        assertThat(find("before:05/03/2024")).isTrue();
        assertThat(find("newer:2024-5-2 older:2024-5-3")).isTrue();
        SampleMessage beforeMidnight = at("2024-05-02T06:59:59Z");
        assertThat(SearchQuery.parse("after:2024/05/02").matches(beforeMidnight, NOW))
                .isFalse();
        assertThat(SearchQuery.parse("before:2024/05/02").matches(beforeMidnight, NOW))
                .isTrue();
    }

    @Test
    void epochSecondsAreExact() {
        long second = INVOICE.internalDate().getEpochSecond();

        assertThat(find("after:" + second)).isTrue();
        assertThat(find("after:" + (second + 1))).isFalse();
        assertThat(find("before:" + second)).isFalse();
        assertThat(find("before:" + (second + 1))).isTrue();
    }

    @Test
    void agesCountFromNow() {
        assertThat(find("newer_than:9d")).isTrue();
        assertThat(find("newer_than:8d")).isFalse();
        assertThat(find("older_than:8d")).isTrue();
        assertThat(find("older_than:1m")).isFalse();
        assertThat(find("newer_than:1y")).isTrue();
    }

    @Test
    void aDateThatIsNoneIsAWord() {
        assertThat(find("after:tomorrow")).isFalse();
        assertThat(find("after:2024/13/45")).isFalse();
    }

    @Test
    void archivedMailIsNowhereElse() {
        assertThat(SearchQuery.parse("in:archive").matches(INVOICE, NOW)).isFalse();
        assertThat(SearchQuery.parse("in:archive").matches(INVOICE.withLabels("STARRED"), NOW))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "in:trash, TRASH",
        "in:anywhere invoice, SPAM",
        "label:spam, SPAM",
        "label:TRASH, TRASH",
        "nothing OR in:trash, TRASH",
        "invoice (nothing OR in:spam), SPAM",
        "{in:spam in:trash}, TRASH",
        "-(-in:trash), TRASH",
        "in:trash -in:spam, TRASH"
    })
    void aQueryThatAsksForSpamOrTrashFindsWhatLiesThere(String query, String label) {
        assertThat(SearchQuery.parse(query).finds(INVOICE.withLabels(label), NOW))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "invoice, TRASH",
        "invoice, SPAM",
        "-in:trash, SPAM",
        "-in:inbox, TRASH",
        "in:trash OR invoice, SPAM",
        "{in:spam invoice}, TRASH",
        "-(in:trash nothing), TRASH",
        "is:read, TRASH",
        "in:archive, SPAM"
    })
    void anyOtherQueryLeavesSpamAndTrashOut(String query, String label) {
        assertThat(SearchQuery.parse(query).finds(INVOICE.withLabels(label), NOW))
                .isFalse();
    }

    @Test
    void deepBracketsDoNoHarm() {
        assertThat(find("(".repeat(100_000) + "invoice")).isTrue();
        assertThat(find("-".repeat(100_000) + "invoice")).isFalse();
        assertThat(find("from:".repeat(10_000))).isIn(true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing OR ", "a:", "invoice ", "-{a "})
    void theTimeOfAQueryGrowsNoFasterThanItsLength(String piece) {
        String query = piece.repeat(300_000 / piece.length());

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> find(query)))
                .isIn(true, false);
    }

    @Property(tries = 500)
    void anyTextIsAQuery(@ForAll @StringLength(max = 40) String query) {
        assertThat(find(query)).isIn(true, false);
    }

    @Property(tries = 500)
    void anyMixOfMarksIsAQuery(
            @ForAll
                    @StringLength(max = 30)
                    @Chars({'(', ')', '{', '}', '"', '-', ':', ' ', 'O', 'R'})
                    @CharRange(from = 'a', to = 'f')
                    String query) {
        assertThat(find(query)).isIn(true, false);
    }

    private static boolean find(String query) {
        return SearchQuery.parse(query).matches(INVOICE, NOW);
    }

    private static SampleMessage at(String instant) {
        return new SampleMessage(
                INVOICE.fields(),
                INVOICE.labelIds(),
                INVOICE.labelNames(),
                INVOICE.text(),
                INVOICE.filenames(),
                Instant.parse(instant));
    }
}
