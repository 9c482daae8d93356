package io.github.camelgmail.component.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.github.camelgmail.component.auth.GmailCredentials;
import io.github.camelgmail.component.client.quota.QuotaBudgets;
import io.github.camelgmail.component.client.quota.QuotaLimit;
import io.github.camelgmail.component.client.quota.QuotaSettings;
import io.github.camelgmail.component.client.quota.QuotaTariff;
import io.github.camelgmail.component.client.quota.VirtualClock;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.quota.QuotaLimits;
import io.github.camelgmail.test.quota.RefusalForm;
import io.github.camelgmail.test.quota.Tariff;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedQuotaTest {

    private static final String ALICE = "alice@example.com";

    private final VirtualClock time = new VirtualClock();
    private final QuotaBudgets budgets = new QuotaBudgets(time);
    private final EmbeddedGmail gmail =
            EmbeddedGmail.builder().clock(time.clock()).mailbox(ALICE).start();
    private final EmbeddedMailbox alice = gmail.mailbox(ALICE);

    @AfterEach
    void stop() {
        budgets.close();
        gmail.close();
    }

    private GmailClient client(QuotaSettings quota) {
        GmailClientSettings settings = GmailClientSettings.builder(
                        GmailCredentials.builder().accessToken(ALICE).build())
                .rootUrl(gmail.rootUrl())
                .quota(quota)
                .build();
        return GmailClient.create(settings, budgets, new RetryTiming(time.clock(), time::pass, new Random(7)));
    }

    private GmailClient clientOf2026() {
        return client(QuotaSettings.of(QuotaTariff.OF_2026));
    }

    private List<String> deliver(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> alice.deliver("From: bob@example.com\nSubject: " + n + "\n\n" + n)
                        .id())
                .toList();
    }

    /** Makes a call as a feed does that gives its thread to others meanwhile. */
    private <T> T whenAllowed(Supplier<T> call) {
        while (true) {
            try {
                return call.get();
            } catch (GmailPostponedException e) {
                time.pass(Duration.between(time.now(), e.until()));
            }
        }
    }

    private Duration passed() {
        return Duration.between(VirtualClock.START, time.now());
    }

    @Test
    void aBacklogIsReadAsFastAsTheTariffAllowsAndNothingIsRefused() {
        gmail.quota().limits(Tariff.OF_2026);
        List<String> ids = deliver(1_800);
        GmailClient feed = clientOf2026().forFeed(false);
        Hydration hydration = feed.messages()
                .hydration(new HydrationSettings(
                        MessageFormat.METADATA, ThreadFetch.never, 0, new HydrationBudget(0), time.clock()));
        for (int from = 0; from < ids.size(); from += 10) {
            List<ListedMessage> chunk = ids.subList(from, from + 10).stream()
                    .map(id -> new ListedMessage(id, ""))
                    .toList();
            assertThat(whenAllowed(() -> hydration.read(chunk, List.of()))).hasSize(10);
        }
        assertThat(feed.quota().refusals()).isEmpty();
        assertThat(feed.unitsUsed()).isEqualTo(1_800 * 20);
        assertThat(passed())
                .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6).plusSeconds(11));
    }

    @Test
    void whatWasLookedUpBeforeAPostponementIsNotLookedUpAgain() {
        Set<String> unknown = new TreeSet<>(deliver(40));
        String gone = "1";
        unknown.add(gone);
        List<String> told = new ArrayList<>();
        GmailClient feed = client(QuotaSettings.of(QuotaTariff.OF_2026).withUnits(600, 100_000))
                .forFeed(false);
        whenAllowed(() -> {
            feed.messages().lookUp(Set.copyOf(unknown), unknown::remove, id -> told.add(id + unknown.remove(id)));
            return told;
        });
        assertThat(unknown).isEmpty();
        assertThat(told).containsExactly(gone + true);
        assertThat(feed.unitsUsed()).isEqualTo(41 * 20);
    }

    @Test
    void whatWasReadRawBeforeAPostponementIsNotReadAgain() {
        List<String> unread = new ArrayList<>(deliver(40));
        GmailClient feed = client(QuotaSettings.of(QuotaTariff.OF_2026).withUnits(600, 100_000))
                .forFeed(false);
        whenAllowed(() -> {
            feed.messages()
                    .getAllRaw(
                            List.copyOf(unread),
                            ByteArrayOutputStream::new,
                            message -> unread.remove(message.model().getId()));
            return unread;
        });
        assertThat(unread).isEmpty();
        assertThat(feed.unitsUsed()).isEqualTo(40 * 20);
    }

    @Test
    void aFeedThatWaitsIsServedToo() {
        deliver(3);
        GmailClient feed = clientOf2026().forFeed(true);
        assertThat(feed.messages().list(MessagesQuery.all(), null).getMessages())
                .hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void whereOthersSpendTheSameQuotaTheFeedIsPostponedUntilItIsThroughAllTheSame(RefusalForm form) {
        gmail.quota()
                .limits(QuotaLimits.of(Tariff.OF_2026)
                        .withUnitsPerUserMinute(600)
                        .withRefusal(form));
        List<String> ids = deliver(60);
        GmailClient feed = clientOf2026().forFeed(false);
        for (String id : ids) {
            whenAllowed(() -> feed.messages().get(id, MessageFormat.MINIMAL));
        }
        assertThat(feed.quota().refusals()).isNotEmpty();
        assertThat(feed.quota().allowance()).isLessThan(1);
    }

    @Test
    void tooManyConcurrentPartsMakeSmallerBatchesAffordable() {
        gmail.quota().limits(QuotaLimits.none().withConcurrentRequests(10));
        List<String> ids = deliver(50);
        GmailClient feed = clientOf2026().forFeed(false);
        assertThatThrownBy(() -> feed.messages().getAll(ids, MessageFormat.MINIMAL))
                .isInstanceOf(GmailPostponedException.class);
        assertThat(feed.quota().refusals()).isEqualTo(Map.of(QuotaLimit.CONCURRENCY, 1L));
    }

    @Test
    void aCallThatKeepsFailingIsPostponedAndThenGivenUp() {
        gmail.failNext("getProfile", 6, Fault.unavailable());
        GmailClient feed = clientOf2026().forFeed(false);
        for (int attempt = 1; attempt < 6; attempt++) {
            GmailPostponedException e = catchThrowableOfType(GmailPostponedException.class, feed::getProfile);
            assertThat(Duration.between(time.now(), e.until()))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1L << (attempt - 1)));
            time.pass(Duration.ofMinutes(1));
        }
        assertThatThrownBy(feed::getProfile).isInstanceOf(GmailUnavailableException.class);
        assertThat(feed.getProfile().getEmailAddress()).isEqualTo(ALICE);
    }

    @Test
    void aRateLimitNeverUsesUpTheAttemptsOfAFeed() {
        gmail.failNext("getProfile", 20, Fault.tooManyRequests());
        GmailClient feed = clientOf2026().forFeed(false);
        assertThat(whenAllowed(feed::getProfile).getEmailAddress()).isEqualTo(ALICE);
    }

    @Test
    void aProducerGoesWhileTheBacklogOfAFeedWaits() {
        GmailClient client = clientOf2026();
        GmailClient feed = client.forFeed(false);
        List<String> ids = deliver(300);
        assertThatThrownBy(() -> {
                    for (String id : ids) {
                        feed.messages().get(id, MessageFormat.MINIMAL);
                    }
                })
                .isInstanceOf(GmailPostponedException.class);
        assertThat(client.messages().get(ids.get(0), MessageFormat.MINIMAL).getId())
                .isEqualTo(ids.get(0));
    }

    @Test
    void meAndItsAddressAreOneMailbox() {
        GmailClient me = clientOf2026();
        assertThat(me.getProfile().getEmailAddress()).isEqualTo(ALICE);
        assertThat(budgets.mailbox(ALICE).orElseThrow().unitsUsed()).isEqualTo(1);
    }

    @Test
    void closingEndsTheWaitForQuota() {
        GmailClient client = client(QuotaSettings.of(QuotaTariff.OF_2026).withUnits(10, 60_000));
        client.getProfile();
        CompletableFuture<Object> waiting =
                CompletableFuture.supplyAsync(() -> client.messages().get("1", MessageFormat.MINIMAL));
        await().during(Duration.ofMillis(100)).until(() -> !waiting.isDone());
        client.close();
        assertThat(waiting)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(GmailUnavailableException.class)
                .withMessageContaining("closed");
    }

    @Test
    void anInterruptEndsTheWaitForQuota() {
        GmailClient client = client(QuotaSettings.of(QuotaTariff.OF_2026).withUnits(10, 60_000));
        client.getProfile();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> client.messages().get("1", MessageFormat.MINIMAL))
                .isInstanceOf(GmailUnavailableException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }
}
