package io.github.camelgmail.component.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelgmail.component.sync.Cursor;
import io.github.camelgmail.component.sync.Cursor.OwnChange;
import io.github.camelgmail.component.sync.Cursor.Span;
import io.github.camelgmail.component.sync.Cursor.Verdict;
import io.github.camelgmail.component.sync.EventType;
import io.github.camelgmail.component.sync.HistoryId;
import io.github.camelgmail.component.sync.Recovery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorJsonTest {

    private static final Cursor CURSOR = new Cursor(
            HistoryId.parse("18446744073709551615"),
            new Span(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-11-22T08:30:00.123Z"), null),
            null,
            Map.of("b", Verdict.GIVEN_UP, "a", Verdict.COMPLETED),
            List.of(new OwnChange("a", EventType.labelAdded, "STARRED")));

    @Test
    void itIsReadableAndKeepsItsOrder() {
        assertThat(CursorJson.write(CURSOR)).isEqualTo("""
                {
                  "version": 1,
                  "historyId": "18446744073709551615",
                  "span": {"origin":"2026-01-01T00:00:00Z","asOf":"2026-11-22T08:30:00.123Z"},
                  "done": {"a":"COMPLETED","b":"GIVEN_UP"},
                  "own": [{"messageId":"a","type":"labelAdded","labelId":"STARRED"}]
                }
                """);
    }

    @Property(tries = 500)
    void whatIsWrittenIsRead(@ForAll("cursors") Cursor cursor) {
        assertThat(CursorJson.read(CursorJson.write(cursor))).isEqualTo(cursor);
    }

    @Property(tries = 500)
    void aTruncatedTextIsRefused(@ForAll("cursors") Cursor cursor, @ForAll double part) {
        String text = CursorJson.write(cursor).strip();
        String truncated = text.substring(0, (int) (Math.abs(part % 1) * text.length()));

        assertThatThrownBy(() -> CursorJson.read(truncated)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "version=1\n",
                "[]",
                "null",
                "{}",
                "{\"version\":\"1\"}",
                "{\"version\":0}",
                "{\"version\":1}",
                "{\"version\":1,\"historyId\":7,\"span\":{},\"done\":{},\"own\":[]}",
                "{\"version\":1,\"historyId\":\"-7\",\"span\":{\"asOf\":\"2026-11-22T08:30:00Z\"},\"done\":{},\"own\":[]}",
                "{\"version\":1,\"historyId\":\"7\",\"span\":{\"asOf\":\"yesterday\"},\"done\":{},\"own\":[]}",
                "{\"version\":1,\"historyId\":\"7\",\"span\":{\"asOf\":\"2026-11-22T08:30:00Z\"},\"done\":{\"a\":\"MAYBE\"},\"own\":[]}",
                "{\"version\":1,\"historyId\":\"7\",\"span\":{\"asOf\":\"2026-11-22T08:30:00Z\"},\"done\":{},\"own\":[1]}"
            })
    void whatIsNoCursorIsRefused(String text) {
        assertThatThrownBy(() -> CursorJson.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLaterVersionIsRefusedByItsNumber() {
        String later = CursorJson.write(CURSOR).replace("\"version\": 1", "\"version\": 2");

        assertThatThrownBy(() -> CursorJson.read(later))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version 2");
    }

    @Provide
    Arbitrary<Cursor> cursors() {
        Arbitrary<String> ids = Arbitraries.strings().ofMinLength(1).ofMaxLength(12);
        Arbitrary<HistoryId> historyIds = Arbitraries.longs().map(HistoryId::new);
        Arbitrary<Instant> instants = Arbitraries.longs()
                .between(-10_000_000_000_000L, 10_000_000_000_000L)
                .map(Instant::ofEpochMilli);
        Arbitrary<Span> spans = Combinators.combine(instants.injectNull(0.3), instants, instants.injectNull(0.3))
                .as(Span::new);
        Arbitrary<Recovery> recoveries = Combinators.combine(
                        Arbitraries.of(Recovery.Stage.class),
                        instants,
                        instants.injectNull(0.3),
                        ids.list().ofMaxSize(4),
                        historyIds.injectNull(0.3))
                .as(Recovery::new);
        Arbitrary<Map<String, Verdict>> done =
                Arbitraries.maps(ids, Arbitraries.of(Verdict.class)).ofMaxSize(5);
        Arbitrary<List<OwnChange>> own = Combinators.combine(ids, Arbitraries.of(EventType.class), ids)
                .as(OwnChange::new)
                .list()
                .ofMaxSize(4);
        return Combinators.combine(historyIds, spans, recoveries.injectNull(0.4), done, own)
                .as(Cursor::new);
    }
}
