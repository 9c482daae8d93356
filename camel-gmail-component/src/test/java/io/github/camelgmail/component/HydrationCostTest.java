package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.journal.RecordedRequest;
import io.github.camelgmail.test.journal.RequestCounts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a backlog costs in quota units. {@code -Dgmail.hydration.messages=5000} takes a longer one, and
 * {@code -Dgmail.hydration.print=true} tells the figures.
 */
class HydrationCostTest {

    private static final int MESSAGES = Integer.getInteger("gmail.hydration.messages", 1_500);
    private static final boolean PRINT = Boolean.getBoolean("gmail.hydration.print");
    private static final long SEED = 5;

    /** The profile twice and the labels, when the route starts. */
    private static final int START_UNITS = 3;

    @TempDir
    Path state;

    private final EmbeddedGmail gmail =
            EmbeddedGmail.builder().mailbox(ALICE).journalCapacity(100_000).start();
    private final EmbeddedMailbox alice = gmail.mailbox(ALICE);
    private long began;

    @AfterEach
    void stop() {
        gmail.close();
    }

    @Test
    void aBacklogWhoseThreadsComeOneAfterTheOtherCostsTheOptimum() throws Exception {
        ThreadedBacklog backlog = ThreadedBacklog.drawn(MESSAGES, new Random(SEED));

        RequestCounts counts = followed(backlog, "");

        costsAtMost(1.03, backlog.optimum(), pages(backlog), counts, backlog);
    }

    @Test
    void aBacklogWhoseThreadsAreInterleavedCostsTheSame() throws Exception {
        Random random = new Random(SEED);
        ThreadedBacklog backlog = ThreadedBacklog.drawn(MESSAGES, random).interleaved(random);

        RequestCounts counts = followed(backlog, "");

        costsAtMost(1.03, backlog.optimum(), pages(backlog), counts, backlog);
    }

    @Test
    void aFirstFullReadCostsTheSame() throws Exception {
        Random random = new Random(SEED);
        ThreadedBacklog backlog = ThreadedBacklog.drawn(MESSAGES, random).interleaved(random);
        List<String> ids = backlog.deliverTo(alice);
        gmail.resetRequests();
        began = System.nanoTime();
        try (GmailRoutes routes = routes("&startFrom=earliest").started()) {
            routesAll(routes, ids);
        }
        RequestCounts counts = gmail.requests();

        long listing = 5 * counts.of("messages.list") + 2 * counts.of("history.list");
        costsAtMost(1.03, backlog.optimum(), listing, counts, backlog);
    }

    @Test
    void pairsCostWhatMessagesDo() throws Exception {
        Random random = new Random(SEED);
        ThreadedBacklog backlog = ThreadedBacklog.ofEqual(150, 2).interleaved(random);

        RequestCounts counts = followed(backlog, "");

        costsAtMost(1.02, backlog.plain(), pages(backlog), counts, backlog);
        assertThat(counts.of("threads.get")).isZero();
    }

    @Test
    void whatNobodyWantsOfAThreadIsNoReasonToReadIt() throws Exception {
        Set<Integer> existing = new HashSet<>();
        for (int thread = 0; thread < 100; thread++) {
            for (int old = 0; old < 5; old++) {
                alice.insert(ThreadedBacklog.mail(alice, thread, existing).bytes(), "SENT");
            }
        }
        ThreadedBacklog backlog = ThreadedBacklog.ofEqual(100, 2).interleaved(new Random(SEED));

        RequestCounts counts = followed(backlog, existing, "");

        costsAtMost(1.02, backlog.plain(), pages(backlog), counts, backlog);
        assertThat(counts.of("threads.get")).isZero();
    }

    @Test
    void withoutThreadsEachMessageIsReadByItself() throws Exception {
        ThreadedBacklog backlog = ThreadedBacklog.ofEqual(10, 10);

        RequestCounts counts = followed(backlog, "&threadFetch=never");

        assertThat(counts.of("threads.get")).isZero();
        assertThat(counts.of("messages.get")).isEqualTo(100);
    }

    @Test
    void withoutLookaheadOnlyWhatIsReadTogetherCounts() throws Exception {
        ThreadedBacklog backlog = ThreadedBacklog.ofEqual(100, 10);

        RequestCounts counts = followed(backlog, "&lookahead=1");

        assertThat(counts.of("threads.get")).isBetween(90L, 110L);
    }

    private static long pages(ThreadedBacklog backlog) {
        return 2L * ((backlog.size() + 499) / 500);
    }

    private void costsAtMost(double factor, long units, long listing, RequestCounts counts, ThreadedBacklog backlog) {
        if (PRINT) {
            System.out.printf(
                    Locale.ROOT,
                    "%d messages in %d ms: %d units, %.3f a message, %.4f x (%d + %d); %s%n",
                    backlog.size(),
                    Duration.ofNanos(System.nanoTime() - began).toMillis(),
                    counts.quotaUnits2026(),
                    (double) counts.quotaUnits2026() / backlog.size(),
                    (double) counts.quotaUnits2026() / (units + listing),
                    units,
                    listing,
                    counts.calls());
        }
        assertThat((double) counts.quotaUnits2026() - START_UNITS).isLessThanOrEqualTo(factor * (units + listing));
        assertThat(paths("threads.get")).doesNotHaveDuplicates();
        assertThat(paths("messages.get")).doesNotHaveDuplicates();
    }

    private List<String> paths(String method) {
        return gmail.journal().ofMethod(method).stream()
                .map(RecordedRequest::path)
                .toList();
    }

    /** Has a feed follow a backlog that came while its route was stopped, and returns what that cost. */
    private RequestCounts followed(ThreadedBacklog backlog, String options) throws Exception {
        return followed(backlog, new HashSet<>(), options);
    }

    private RequestCounts followed(ThreadedBacklog backlog, Set<Integer> existing, String options) throws Exception {
        try (GmailRoutes routes = routes(options).started()) {
            Awaitility.await().until(() -> gmail.requests().of("history.list") > 0);
            routes.context().getRouteController().stopRoute("feed");
            List<String> ids = backlog.deliverTo(alice, existing);
            gmail.resetRequests();
            began = System.nanoTime();
            routes.context().getRouteController().startRoute("feed");
            routesAll(routes, ids);
            return gmail.requests();
        }
    }

    private GmailRoutes routes(String options) throws Exception {
        return GmailRoutes.on(gmail).with(new RouteBuilder() {
            @Override
            public void configure() {
                from("gmail:history?initialDelay=0&delay=3600000&checkpointDirectory=RAW(" + state + ")" + options)
                        .routeId("feed")
                        .to("mock:mail");
            }
        });
    }

    private static void routesAll(GmailRoutes routes, List<String> ids) {
        MockEndpoint mock = routes.mock("mail");
        Awaitility.await()
                .atMost(Duration.ofSeconds(100))
                .during(Duration.ofMillis(100))
                .pollInterval(Duration.ofMillis(20))
                .until(mock::getReceivedCounter, received -> received == ids.size());
        assertThat(mock.getReceivedExchanges())
                .extracting(HydrationCostTest::id)
                .containsExactlyElementsOf(ids);
    }

    private static String id(Exchange exchange) {
        return exchange.getMessage().getHeader(GmailConstants.MESSAGE_ID, String.class);
    }
}
