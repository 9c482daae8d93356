package io.github.camelgmail.test.search;

import static io.github.camelgmail.test.search.SampleMessage.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The operators one by one, and what a word is. */
class OperatorsTest {

    private static final Instant NOW = Instant.parse("2024-05-10T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "deliveredto:alice@example.com, Delivered-To, alice@example.com",
        "list:info@example.com, List-Id, News <info.example.com>",
        "list:info@example.com, List-Post, <mailto:info@example.com>",
        "from:müller, From, Jürgen Mueller Müller <jm@example.com>",
        "from:muller, From, Jürgen Müller <jm@example.com>",
        "from:jurgen, From, Jürgen Müller <jm@example.com>",
        "from:MÜLLER, From, muller@example.com",
        "subject:strasse, Subject, Straße",
        "subject:ΟΔΟΣ, Subject, οδος",
        "subject:istanbul, Subject, İSTANBUL",
        "subject:ｆｕｌｌ, Subject, full width",
        "subject:会議, Subject, 来週の会議について",
        "subject:회의, Subject, 내일회의록",
        "subject:เทส, Subject, เทสไทย",
        "subject:ガス, Subject, ｶﾞｽ料金",
        "subject:hello, Subject, hello😀",
        "subject:😀, Subject, hello😀",
        "subject:+müller, Subject, Herr Müller",
        "bcc:secret, Bcc, Secret Reader <s@example.com>",
        "to:secret, Bcc, Secret Reader <s@example.com>"
    })
    void aFieldIsFoundByItsWords(String query, String name, String value) {
        assertThat(finds(query, INVOICE.withField(name, value))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "deliveredto:bob@example.com, Delivered-To, alice@example.com",
        "deliveredto:alice@example.com, To, alice@example.com",
        "list:info@example.com, List-Id, <other.example.com>",
        "from:mull, From, Jürgen Müller <jm@example.com>",
        "subject:会館, Subject, 来週の会議について",
        "cc:secret, Bcc, Secret Reader <s@example.com>"
    })
    void aFieldIsNotFoundByOtherWords(String query, String name, String value) {
        assertThat(finds(query, INVOICE.withField(name, value))).isFalse();
    }

    @Test
    void aPlusSignMakesAccentsCount() {
        SampleMessage plain = INVOICE.withText("Herr Muller");
        SampleMessage accented = INVOICE.withText("Herr Müller");

        assertThat(finds("+müller", plain)).isFalse();
        assertThat(finds("+muller", accented)).isFalse();
        assertThat(finds("+\"herr muller\"", accented)).isFalse();
        assertThat(finds("+MÜLLER", accented)).isTrue();
        assertThat(finds("+muller", plain)).isTrue();
        assertThat(finds("+ müller", plain)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "one AROUND 1 three, true",
        "three AROUND 1 one, true",
        "one AROUND 0 three, false",
        "one AROUND 2 five, false",
        "one AROUND 3 five, true",
        "\"one AROUND 5 three\", true",
        "\"three AROUND 5 one\", false",
        "\"two three\" AROUND 0 four, true",
        "five AROUND 0 \"two three\", false",
        "-one AROUND 1 three, false",
        "AROUND 5 one, false",
        "one AROUND, false",
        "nothing OR one AROUND 1 three, true"
    })
    void aroundFindsWordsNearEachOther(String query, boolean found) {
        assertThat(finds(query, INVOICE.withText("one two three four five"))).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size:999",
                "larger:999",
                "smaller:1001",
                "smaller:1K",
                "smaller:1kb",
                "smaller:1M",
                "-larger:1000",
                "-smaller:1000",
                "-larger:1k",
                "-larger:10M"
            })
    void sizesAreInBytesKibibytesAndMebibytes(String query) {
        assertThat(finds(query, INVOICE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"size:big", "larger:-1", "smaller:", "smaller:1T"})
    void aSizeThatIsNoneIsSearchedAsWords(String query) {
        assertThat(finds(query + " nothing", INVOICE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "has:drive, https://drive.google.com/file/d/1",
        "has:drive, https://docs.google.com/document/d/1",
        "has:document, <a href=\"https://docs.google.com/document/d/1\">",
        "has:spreadsheet, https://docs.google.com/spreadsheets/d/1",
        "has:presentation, HTTPS://DOCS.GOOGLE.COM/PRESENTATION/d/1",
        "has:youtube, https://youtu.be/x",
        "has:youtube, http://www.youtube.com/watch?v=x"
    })
    void linksAreFoundByTheServiceTheyLeadTo(String query, String text) {
        assertThat(finds(query, INVOICE.withText(text))).isTrue();
        assertThat(finds(query, INVOICE.withText("https://evil.example/docs.google.com/document/youtube.com/")))
                .isFalse();
        assertThat(finds(query, INVOICE.withText("no link"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "category:primary, CATEGORY_PERSONAL",
        "category:Social, CATEGORY_SOCIAL",
        "category:promotions, CATEGORY_PROMOTIONS",
        "category:updates, CATEGORY_UPDATES",
        "category:forums, CATEGORY_FORUMS",
        "is:important, IMPORTANT",
        "is:starred, STARRED",
        "has:yellow-star, STARRED",
        "has:yellow-star, YELLOW_STAR",
        "has:userlabels, Label_7",
        "has:nouserlabels, INBOX",
        "is:chat, CHAT",
        "in:chats, CHAT",
        "in:drafts, DRAFT",
        "label:sent, SENT",
        "in:Label_7, Label_7"
    })
    void statesAreLabels(String query, String label) {
        assertThat(finds(query, INVOICE.withLabels(label))).isTrue();
        assertThat(finds("-" + query, INVOICE.withLabels(label))).isFalse();
        assertThat(finds(query, INVOICE.withLabels(label.equals("INBOX") ? "Label_8" : "INBOX")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "is:muted",
                "is:snoozed",
                "in:snoozed",
                "has:red-bang",
                "has:blue-star",
                "category:purchases",
                "category:reservations"
            })
    void whatTheApiCannotShowIsNowhere(String query) {
        assertThat(finds(query, INVOICE)).isFalse();
        assertThat(finds("-" + query, INVOICE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "filename:pdf, true",
        "filename:invoice, true",
        "filename:invoice-4711.pdf, true",
        "filename:doc, false",
        "filename:pd, false",
        "filename:{doc pdf}, true"
    })
    void attachmentsAreFoundByWordsOfTheirNames(String query, boolean found) {
        assertThat(finds(query, INVOICE)).isEqualTo(found);
    }

    @Test
    void labelNamesAreWrittenWithHyphens() {
        SampleMessage message = INVOICE.withLabelNames("Work/To do (now)", "Straße");

        assertThat(finds("label:work-to-do--now-", message)).isTrue();
        assertThat(finds("label:WORK-to-do--now-", message)).isTrue();
        assertThat(finds("in:straße", message)).isTrue();
        assertThat(finds("label:work", message)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2024-01-15T08:00:00Z, 2024/1/15", "2024-07-15T07:00:00Z, 2024/7/15", "2024-07-15T07:00:00Z, 7/15/2024"
    })
    void midnightFollowsPacificDaylightSaving(String midnight, String day) {
        Instant first = Instant.parse(midnight);

        assertThat(finds("after:" + day, INVOICE.at(first))).isTrue();
        assertThat(finds("after:" + day, INVOICE.at(first.minusMillis(1)))).isFalse();
        assertThat(finds("before:" + day.replace('/', '-'), INVOICE.at(first))).isFalse();
        assertThat(finds("older:" + day, INVOICE.at(first.minusMillis(1)))).isTrue();
    }

    @Test
    void absurdAgesAreNoError() {
        for (String unit : List.of("d", "m", "y")) {
            assertThat(finds("newer_than:99999999" + unit, INVOICE)).isTrue();
            assertThat(finds("older_than:99999999" + unit, INVOICE)).isFalse();
        }
        assertThat(finds("newer_than:999999999999999d", INVOICE)).isFalse();
    }

    @Test
    void theBodyIsOnlyReadWhenNothingCheaperDecides() {
        Unreadable message = new Unreadable(INVOICE);

        for (String query : List.of(
                "nothing from:bob",
                "nothing subject:other",
                "filename:pdf is:starred",
                "has:drive older_than:1y",
                "\"a b\" larger:1M",
                "invoice",
                "-invoice nothing")) {
            assertThat(SearchQuery.parse(query).finds(message, NOW)).as(query).isEqualTo(finds(query, INVOICE));
        }
    }

    @Test
    void aPhraseIsFoundInLinearTime() {
        SampleMessage message = INVOICE.withText("a ".repeat(200_000));
        String query = "\"" + "a ".repeat(100_000) + "b\" OR \"" + "a ".repeat(100_000) + "\"";

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> finds(query, message)))
                .isTrue();
    }

    private static boolean finds(String query, SearchableMessage message) {
        return SearchQuery.parse(query).finds(message, NOW);
    }
}
