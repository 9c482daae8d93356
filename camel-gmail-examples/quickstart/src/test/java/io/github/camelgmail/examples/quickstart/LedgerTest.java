package io.github.camelgmail.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.examples.quickstart.LedgerEntry.Answered;
import io.github.camelgmail.examples.quickstart.LedgerEntry.Handled;
import io.github.camelgmail.examples.quickstart.LedgerEntry.LeftUnanswered;
import io.github.camelgmail.examples.quickstart.LedgerEntry.Received;
import io.github.camelgmail.examples.quickstart.LedgerEntry.Saved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final SavedAttachment FILE = new SavedAttachment("18b", "a b ü.txt", 3, "c0ffee");

    @TempDir
    Path folder;

    @Test
    void aMessageThatComesTwiceIsReceivedOnceAndRepeatedOnce() {
        try (Ledger ledger = open()) {
            ledger.record(new Received("18a"));
            ledger.record(new Received("18b"));
            ledger.record(new Received("18a"));

            assertThat(ledger.totals().received()).containsExactly("18a", "18b");
            assertThat(ledger.totals().deliveries()).isEqualTo(3);
            assertThat(ledger.totals().repetitions()).isEqualTo(1);
        }
    }

    @Test
    void everyEntrySurvivesARestart() {
        LedgerTotals before;
        try (Ledger ledger = open()) {
            ledger.record(new Received("18b"));
            ledger.record(new Saved(FILE));
            ledger.record(new Answered("18b"));
            ledger.record(new LeftUnanswered("18c"));
            ledger.record(new Handled("18b"));
            before = ledger.totals();
        }

        try (Ledger ledger = open()) {
            assertThat(ledger.totals()).isEqualTo(before);
            assertThat(before.attachments()).containsExactly(FILE);
            assertThat(before.answers()).isEqualTo(1);
            assertThat(before.unanswered()).containsExactly("18c");
            assertThat(before.handled()).containsExactly("18b");
        }
    }

    @Test
    void aLineThatACrashCutOffIsPassedOverAndTheNextOneIsWhole() throws IOException {
        try (Ledger ledger = open()) {
            ledger.record(new Handled("18a"));
        }
        Files.writeString(folder.resolve("ledger"), "saved 18b 12 c0f", StandardOpenOption.APPEND);

        try (Ledger ledger = open()) {
            ledger.record(new Handled("18c"));
        }

        try (Ledger ledger = open()) {
            assertThat(ledger.totals().handled()).containsExactlyInAnyOrder("18a", "18c");
            assertThat(ledger.totals().attachments()).isEmpty();
        }
    }

    @Test
    void anAttachmentThatIsSavedAgainCountsOnce() {
        try (Ledger ledger = open()) {
            ledger.record(new Saved(FILE));
            ledger.record(new Saved(FILE));

            assertThat(ledger.totals().attachments()).containsExactly(FILE);
        }
    }

    @Test
    void waitingEndsWithTheEntryThatIsEnough() throws Exception {
        try (Ledger ledger = open()) {
            CompletableFuture<Boolean> waiting =
                    CompletableFuture.supplyAsync(() -> await(ledger, 2, Duration.ofSeconds(30)));
            ledger.record(new Handled("18a"));
            ledger.record(new Handled("18b"));

            assertThat(waiting.get()).isTrue();
        }
    }

    @Test
    void waitingEndsWhenNothingHappens() throws InterruptedException {
        try (Ledger ledger = open()) {
            assertThat(ledger.await(handled -> !handled.isEmpty(), Duration.ofMillis(10)))
                    .isFalse();
        }
    }

    @Test
    void aMessageThatComesAgainAndAgainIsNoProgress() throws Exception {
        try (Ledger ledger = open()) {
            CompletableFuture<Boolean> waiting =
                    CompletableFuture.supplyAsync(() -> await(ledger, 1, Duration.ofMillis(100)));
            while (!waiting.isDone()) {
                ledger.record(new Received("18a"));
            }

            assertThat(waiting.get()).isFalse();
        }
    }

    private Ledger open() {
        return Ledger.open(folder.resolve("ledger"));
    }

    private static boolean await(Ledger ledger, int messages, Duration patience) {
        try {
            return ledger.await(handled -> handled.size() == messages, patience);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
