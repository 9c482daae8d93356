package io.github.camelgmail.component.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelgmail.component.auth.GmailCredentials;
import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.client.GmailClientSettings;
import io.github.camelgmail.component.client.HydrationBudget;
import io.github.camelgmail.component.client.HydrationSettings;
import io.github.camelgmail.component.client.MessageFormat;
import io.github.camelgmail.component.client.ThreadFetch;
import io.github.camelgmail.component.message.GmailHeaderFilterStrategy;
import io.github.camelgmail.component.message.InboundBinding;
import io.github.camelgmail.component.message.MessageContent;
import io.github.camelgmail.component.sync.LabelChange;
import io.github.camelgmail.component.sync.RedeliveryPolicy;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.LoggingExceptionHandler;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is delivered once more where no more can be remembered: nothing. */
class MatchLedgerTest {

    private final GmailClient client = GmailClient.create(GmailClientSettings.builder(
                    GmailCredentials.builder().accessToken("token").build())
            .rootUrl("http://127.0.0.1:1/")
            .build());

    private record NoContent() implements MessageContent {

        @Override
        public InputStream raw(String messageId) {
            return InputStream.nullInputStream();
        }

        @Override
        public InputStream attachment(String messageId, String partId, @Nullable String attachmentId) {
            return InputStream.nullInputStream();
        }
    }

    @AfterEach
    void close() {
        client.close();
    }

    private MatchLedger ledgerOfTwo(@Nullable IdempotentRepository repository) {
        MailboxView view = new MailboxView(
                Set.of(),
                Set.of(),
                null,
                false,
                new HydrationSettings(
                        MessageFormat.FULL, ThreadFetch.auto, 0, new HydrationBudget(0), Clock.systemUTC()),
                new NoContent());
        MatchPolicy policy = new MatchPolicy(
                new RedeliveryPolicy(-1, Duration.ofSeconds(1), Duration.ofSeconds(1)),
                false,
                LabelChange.NONE,
                LabelChange.NONE,
                10,
                10);
        MatchSettings settings = new MatchSettings(
                client,
                view,
                new InboundBinding("alice@example.com", false, new GmailHeaderFilterStrategy()),
                policy,
                repository,
                false);
        return new MatchLedger(
                settings,
                new MatchNotes(Clock.systemUTC(), new MatchMemory(2)),
                new LoggingExceptionHandler(null, MatchLedgerTest.class),
                new DeliveryCounts());
    }

    private static void deliver(MatchLedger ledger, String... ids) {
        for (String id : ids) {
            assertThat(ledger.begin(id)).isTrue();
            ledger.completed(id);
        }
    }

    @Test
    void aPollFailsWhereMoreStillMatchThanCanBeRemembered() {
        MatchLedger ledger = ledgerOfTwo(null);
        deliver(ledger, "a", "b");
        ledger.pollBegins();

        assertThat(ledger.isDue("c")).isTrue();
        assertThat(ledger.isDue("a")).isFalse();
        assertThatThrownBy(() -> ledger.isDue("b"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2 messages")
                .hasMessageContaining("idempotentRepository");
    }

    @Test
    void whatNoLongerMatchesTakesNoPlace() {
        MatchLedger ledger = ledgerOfTwo(null);
        deliver(ledger, "a", "b");
        ledger.pollBegins();
        assertThat(ledger.isDue("a")).isFalse();
        deliver(ledger, "c");
        ledger.pollBegins();

        assertThat(ledger.isDue("a")).isFalse();
    }

    @Test
    void aRepositoryKnowsAnyNumber() {
        MemoryIdempotentRepository repository = new MemoryIdempotentRepository();
        repository.start();
        MatchLedger ledger = ledgerOfTwo(repository);
        deliver(ledger, "a", "b", "c");
        ledger.pollBegins();

        assertThat(ledger.isDue("a")).isFalse();
        assertThat(ledger.isDue("b")).isFalse();
        assertThat(ledger.isDue("c")).isFalse();
        assertThat(ledger.isIdle()).isTrue();
    }

    @Test
    void aMessageWhoseExchangeEndedSinceItWasListedIsNotClaimedAgain() {
        MatchLedger ledger = ledgerOfTwo(null);
        ledger.pollBegins();
        assertThat(ledger.isDue("a")).isTrue();
        deliver(ledger, "a");

        assertThat(ledger.begin("a")).isFalse();
    }

    @Test
    void aMessageIsClaimedByOne() {
        MatchLedger ledger = ledgerOfTwo(null);
        ledger.pollBegins();
        assertThat(ledger.begin("a")).isTrue();

        assertThat(ledger.begin("a")).isFalse();
        assertThat(ledger.isDue("a")).isFalse();
        assertThat(ledger.isIdle()).isFalse();
    }
}
