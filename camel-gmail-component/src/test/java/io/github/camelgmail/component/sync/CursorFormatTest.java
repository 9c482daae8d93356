package io.github.camelgmail.component.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorFormatTest {

    @Property
    void aCursorReadsBackAsItWasWritten(
            @ForAll long historyId,
            @ForAll long seenUpTo,
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long millis,
            @ForAll boolean recovering,
            @ForAll boolean progressed) {
        Instant instant = Instant.ofEpochMilli(millis);
        Recovery.Progress progress = progressed ? new Recovery.Progress("18c0ffee00000001", instant) : null;
        Recovery recovery = recovering ? new Recovery(instant, new HistoryId(seenUpTo), progress) : null;
        Cursor cursor = new Cursor(new HistoryId(historyId), instant, recovery, Set.of("a", "b"));

        assertThat(CursorFormat.read(CursorFormat.write(cursor))).isEqualTo(cursor);
    }

    @Test
    void aRecoveryOfTheWholeMailboxHasNoBounds() {
        Cursor cursor = new Cursor(new HistoryId(9), Instant.EPOCH, new Recovery(null, null, null), Set.of());

        assertThat(CursorFormat.read(CursorFormat.write(cursor))).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "version=2\nhistoryId=1\nasOf=2026-01-01T00:00:00Z",
                "version=1\nhistoryId=-x\nasOf=2026-01-01T00:00:00Z",
                "version=1\nhistoryId=1",
                "version=1\nhistoryId=1\nasOf=yesterday"
            })
    void aDamagedCheckpointIsRefused(String text) {
        assertThatThrownBy(() -> CursorFormat.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void historyIdsAreUnsigned() {
        HistoryId huge = HistoryId.parse("18446744073709551615");

        assertThat(huge.isAfter(HistoryId.parse("1"))).isTrue();
        assertThat(huge).hasToString("18446744073709551615");
    }
}
