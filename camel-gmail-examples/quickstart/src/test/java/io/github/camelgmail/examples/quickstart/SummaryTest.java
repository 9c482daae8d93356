package io.github.camelgmail.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final List<DeliveredMail> TWO =
            List.of(new DeliveredMail("first.eml", "18a"), new DeliveredMail("second.eml", "18b"));

    @Test
    void aWholeRunIsSummedUpLineByLine() {
        SavedAttachment file = new SavedAttachment("18b", "a.txt", 3, "c0ffee");
        LedgerTotals totals =
                new LedgerTotals(List.of("18a", "18b"), 3, Set.of("18a", "18b"), List.of(file), 1, Set.of("18b"));

        Summary summary = new Summary(totals, TWO);

        assertThat(summary.missed()).isEmpty();
        assertThat(summary.text(Path.of("/out"))).isEqualTo("""
                        Messages    2 received of 2 delivered, in order of arrival, 1 of them once more after a crash
                        Replies     1 sent, 1 messages not answered (a machine wrote them, or nobody can be answered)
                        Attachments 1 saved in /out
                                   3  c0ffee  18b/a.txt
                        """);
    }

    @Test
    void aMailThatDidNotComeToTheEndOfTheRouteIsMissed() {
        Summary summary =
                new Summary(new LedgerTotals(List.of("18a", "18b"), 2, Set.of("18a"), List.of(), 1, Set.of()), TWO);

        assertThat(summary.missed()).containsExactly(TWO.get(1));
        assertThat(summary.text(Path.of("/out")))
                .contains("1 received of 2 delivered")
                .endsWith("MISSED      second.eml\n");
    }

    @Test
    void mailsThatOvertookEachOtherAreNotInOrder() {
        Summary summary = new Summary(
                new LedgerTotals(List.of("18b", "18a"), 2, Set.of("18a", "18b"), List.of(), 2, Set.of()), TWO);

        assertThat(summary.inOrderOfArrival()).isFalse();
        assertThat(summary.text(Path.of("/out"))).contains("NOT in order of arrival");
    }
}
