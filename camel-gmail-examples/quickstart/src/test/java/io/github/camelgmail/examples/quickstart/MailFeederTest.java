package io.github.camelgmail.examples.quickstart;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camelgmail.examples.quickstart.LedgerEntry.Handled;
import io.github.camelgmail.test.archive.ArchivedMail;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFeederTest {
    @TempDir
    Path folder;

    @Test
    void everyMailIsDeliveredInOrderWhenTheRouteKeepsUp() throws Exception {
        try (Ledger ledger = Ledger.open(folder.resolve("ledger"))) {
            MailFeeder feeder = new MailFeeder(raw -> handle(ledger, raw), ledger, Duration.ofSeconds(30));

            feeder.feed(mails(100));

            assertThat(feeder.delivered())
                    .isEqualTo(IntStream.range(0, 100)
                            .mapToObj(number -> new DeliveredMail("mail " + number, "id" + number))
                            .toList());
        }
    }

    @Test
    void theFeederStaysAFewMailsAheadOfARouteThatStandsStill() {
        try (Ledger ledger = Ledger.open(folder.resolve("ledger"))) {
            MailFeeder feeder = new MailFeeder(raw -> new String(raw, US_ASCII), ledger, Duration.ofMillis(20));

            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> feeder.feed(mails(100)));
            assertThat(feeder.delivered()).hasSize(20);
        }
    }

    private static String handle(Ledger ledger, byte[] raw) {
        String id = new String(raw, US_ASCII);
        ledger.record(new Handled(id));
        return id;
    }

    private static Stream<ArchivedMail> mails(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new ArchivedMail("mail " + number, ("id" + number).getBytes(US_ASCII)));
    }
}
