package io.github.camelgmail.component.client;

import static io.github.camelgmail.component.client.QueryMatch.DIFFERS;
import static io.github.camelgmail.component.client.QueryMatch.MATCHES;
import static io.github.camelgmail.component.client.QueryMatch.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.mailbox.VisibilityLag;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The query filter against the embedded Gmail. */
class QueryFilterTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final ClientFixture fixture = new ClientFixture();
    private final QueryFilter filter = new QueryFilter(fixture.client.messages(), false);

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void whatTheQueryFindsMatchesAndTheRestDiffers() {
        QueryCandidate invoice = candidate(fixture.deliver("invoice 1"));
        QueryCandidate letter = candidate(fixture.deliver("letter"));
        QueryCandidate other = candidate(fixture.deliver("invoice 2"));
        fixture.gmail.resetRequests();

        assertThat(filter.match("subject:invoice", List.of(other, letter, invoice)))
                .containsExactly(entry(other.id(), MATCHES), entry(letter.id(), DIFFERS), entry(invoice.id(), MATCHES));
        assertThat(fixture.units()).isEqualTo(2 * 5);
    }

    @Test
    void onePageIsEnoughWhereAllMatch() {
        List<QueryCandidate> all =
                fixture.deliver(60).stream().map(this::candidate).toList();
        fixture.gmail.resetRequests();

        assertThat(filter.match("from:bob", all))
                .hasSize(60)
                .containsValue(MATCHES)
                .doesNotContainValue(DIFFERS);
        assertThat(fixture.units()).isEqualTo(5);
    }

    @Test
    void aBlankQueryFindsEverything() {
        QueryCandidate any = candidate(fixture.deliver("any"));

        assertThat(filter.match(" ()", List.of(any))).containsExactly(entry(any.id(), MATCHES));
    }

    @Test
    void nothingToMatchMakesNoCall() {
        fixture.gmail.expectOnly();

        assertThat(filter.match("x", List.of())).isEmpty();
        fixture.gmail.verify();
    }

    /** The span must hold whatever the query is: 501 older messages that it finds would cost a second page. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "subject:mail OR subject:other",
                "{subject:mail subject:other}",
                "subject:mail) OR (subject:mail",
                "nothing)) OR subject:mail",
                "subject:mail } OR { subject:mail",
                "-(subject:absent",
                "-subject:absent",
                "subject:\"mail",
                "subject:mail OR",
                "after:2001/01/01 OR subject:mail",
                "(((subject:mail)",
                "from:bob \"mail\" ((",
                "subject:mail\u0000\r\n"
            })
    void noQueryLeavesItsSpan(String q) {
        fixture.deliver(501);
        fixture.gmail.advanceClock(DAY);
        QueryCandidate candidate = candidate(fixture.deliver("mail today"));
        fixture.gmail.resetRequests();

        assertThat(filter.match(q, List.of(candidate))).containsEntry(candidate.id(), MATCHES);
        assertThat(fixture.units()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b           | (a b)",
                "a) OR (b      | (a  OR (b))",
                "{a (b         | ({a (b)})",
                "\"a ) ( b     | (\"a ) ( b\")",
                "a \"(\" )     | (a \"(\" )",
                "{a)}          | ({a })"
            })
    void aQueryIsEnclosed(String q, String enclosed) {
        assertThat(BoundedQuery.of(q).enclosed().replaceAll("\\s+\\)$", ")"))
                .isEqualTo(enclosed.replaceAll("\\s+\\)$", ")"));
    }

    @Test
    void datesOutsideWhatGmailReadsAsSecondsAreNoBounds() {
        assertThat(BoundedQuery.of("x").between(Instant.EPOCH, Instant.EPOCH)).isEqualTo("(x) before:100000");
        assertThat(BoundedQuery.EVERYTHING.between(
                        Instant.ofEpochMilli(1_700_000_000_999L), Instant.ofEpochMilli(1_700_000_001_999L)))
                .isEqualTo("after:1699999999 before:1700000002");
    }

    @Test
    void boundsMayBeLeftOut() {
        assertThat(BoundedQuery.of(null).between(null, null)).isNull();
        assertThat(BoundedQuery.of("x").between(null, null)).isEqualTo("(x)");
        assertThat(BoundedQuery.of(" ").between(Instant.ofEpochSecond(1_700_000_000L), null))
                .isEqualTo("after:1699999999");
    }

    @Test
    void aMessageThatGmailDoesNotListYetIsUndecided() {
        QueryCandidate seen = candidate(fixture.deliver("mail"));
        fixture.alice.delayVisibility(VisibilityLag.of(Duration.ofSeconds(3)).andOfMessages());
        QueryCandidate hidden = candidate(fixture.deliver("mail"));

        assertThat(filter.match("subject:mail", List.of(seen, hidden)))
                .containsExactly(entry(seen.id(), MATCHES), entry(hidden.id(), UNDECIDED));

        fixture.gmail.advanceClock(Duration.ofSeconds(3));
        assertThat(filter.match("subject:mail", List.of(hidden))).containsExactly(entry(hidden.id(), MATCHES));
        assertThat(filter.match("subject:other", List.of(hidden))).containsExactly(entry(hidden.id(), DIFFERS));
    }

    @Test
    void spamAndTrashAreFoundOnlyWhereAskedFor() {
        QueryCandidate trashed = candidate(fixture.deliver("mail"));
        fixture.client.messages().trash(trashed.id());
        QueryFilter wide = new QueryFilter(fixture.client.messages(), true);

        assertThat(filter.match("subject:mail", List.of(trashed))).containsValue(DIFFERS);
        assertThat(filter.match("subject:mail in:trash", List.of(trashed))).containsValue(MATCHES);
        assertThat(filter.match("in:anywhere", List.of(trashed))).containsValue(MATCHES);
        assertThat(wide.match("subject:mail", List.of(trashed))).containsValue(MATCHES);
    }

    @Test
    void aYearBetweenTwoMessagesIsNotPagedThrough() {
        QueryCandidate old = candidate(fixture.deliver("first"));
        for (int day = 0; day < 30; day++) {
            fixture.gmail.advanceClock(DAY.multipliedBy(12));
            fixture.deliver(100);
        }
        fixture.gmail.advanceClock(DAY);
        QueryCandidate today = candidate(fixture.deliver("last"));
        fixture.gmail.resetRequests();

        assertThat(filter.match("from:bob", List.of(old, today)))
                .containsValue(MATCHES)
                .doesNotContainValue(UNDECIDED);
        assertThat(fixture.units()).isLessThanOrEqualTo(4 * 5);
        assertThat(filter.match("from:carol", List.of(old, today)))
                .containsValue(DIFFERS)
                .doesNotContainValue(MATCHES);
    }

    @Test
    void aSpanThatCannotBeDividedIsPagedThrough() {
        List<String> ids = fixture.deliver(1200);
        fixture.gmail.resetRequests();

        assertThat(filter.match("from:bob", List.of(candidate(ids.get(0)), candidate(ids.get(1199)))))
                .containsEntry(ids.get(0), MATCHES)
                .containsEntry(ids.get(1199), MATCHES);
    }

    @Test
    void scatteredMessagesAreEachJudgedRightly() {
        List<QueryCandidate> candidates = new ArrayList<>();
        for (int week = 0; week < 40; week++) {
            candidates.add(candidate(fixture.deliver(week % 3 == 0 ? "invoice" : "letter")));
            fixture.deliver(60);
            fixture.gmail.advanceClock(DAY.multipliedBy(7));
        }

        assertThat(filter.match("subject:(invoice OR letter) -subject:letter", candidates)
                        .values())
                .containsExactlyElementsOf(IntStream.range(0, 40)
                        .mapToObj(week -> week % 3 == 0 ? MATCHES : DIFFERS)
                        .toList());
        assertThat(filter.match("from:bob", candidates).values()).containsOnly(MATCHES);
    }

    @Test
    void labelsAreJudgedAsTheyAreNow() {
        QueryCandidate read = candidate(fixture.deliver("a"));
        QueryCandidate unread = candidate(fixture.deliver("b"));
        fixture.client.messages().modify(read.id(), List.of(), List.of("UNREAD"));

        assertThat(filter.match("is:unread", List.of(read, unread)))
                .containsExactly(entry(read.id(), DIFFERS), entry(unread.id(), MATCHES));
    }

    @Test
    void aRefusedQueryIsTold() {
        QueryCandidate any = candidate(fixture.deliver("any"));
        fixture.gmail.failNext(
                "messages.list",
                1,
                Fault.answer(403, "PERMISSION_DENIED", "forbidden", "Metadata scope does not support 'q' parameter"));

        assertThatThrownBy(() -> filter.match("x", List.of(any)))
                .isInstanceOf(GmailPermissionException.class)
                .hasMessageContaining("gmail.metadata");
    }

    private QueryCandidate candidate(String id) {
        long millis = fixture.alice.message(id).orElseThrow().internalDate();
        return new QueryCandidate(id, Instant.ofEpochMilli(millis));
    }
}
