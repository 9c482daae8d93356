package io.github.camelgmail.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.EmbeddedGmail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a feed in a process of its own, as an operating system does, at points that a seed chooses, and starts it again.
 *
 * <p>{@code -Dgmail.kills=200 -Dgmail.kills.messages=500} kills each feed so often, and begins a new one whenever so many messages have
 * been delivered; {@code -Dgmail.kills.seed=…} draws what a test that failed has drawn.
 */
class KilledFeedTest {

    private static final int KILLS = Integer.getInteger("gmail.kills", 1);
    private static final int MESSAGES = Integer.getInteger("gmail.kills.messages", 120);

    private final long seed = Long.getLong("gmail.kills.seed", System.nanoTime());
    private EmbeddedGmail gmail;

    @TempDir
    Path folder;

    @BeforeEach
    void startGmail() {
        gmail = EmbeddedGmail.start();
        System.out.println("-Dgmail.kills.seed=" + seed);
    }

    @AfterEach
    void stopGmail() {
        gmail.close();
    }

    @Test
    void onlyTheExchangeInFlightIsRepeated() throws Exception {
        kill(FeedScenario.DEFAULT);
    }

    @Test
    void withFourConsumersOnlyTheFourInFlightAreRepeatedAndThreadsKeepTheirOrder() throws Exception {
        kill(FeedScenario.DEFAULT.withConcurrentConsumers(4));
    }

    @Test
    void everyMessageIsReadInTheEndAndRoutedNoOftenerForThat() throws Exception {
        kill(FeedScenario.DEFAULT.with("markAsRead=true"));
    }

    @Test
    void nothingIsRepeatedWhereTheSinkRemembersWhatItHas() throws Exception {
        assertThat(kill(FeedScenario.DEFAULT.with(Memory.SINK)).repeats()).isZero();
    }

    /** Between the line in the sink and the one in the repository the process may die, and then the exchange is repeated. */
    @Test
    void aRepositoryBesideTheSinkLeavesOnlyTheGapBetweenTheTwo() throws Exception {
        kill(FeedScenario.DEFAULT.with(Memory.FILE));
    }

    /** Side by side, as a resync takes seconds: Gmail may show late what it has. */
    @Test
    void aKilledResyncLosesNothingAndRepeatsNothingWhereTheSinkRemembersWhatItHas() throws Exception {
        FeedScenario resync = FeedScenario.DEFAULT.whoseHistoryExpires();
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            Future<KillReport> forgetful = beside.submit(() -> kill(resync));
            assertThat(kill(resync.with(Memory.SINK)).repeats()).isZero();
            assertThat(forgetful.get().kills()).isEqualTo(KILLS);
        } finally {
            beside.shutdownNow();
        }
    }

    private KillReport kill(FeedScenario scenario) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        KillReport report = new KillReport();
        while (report.kills() < KILLS) {
            Path state = Files.createTempDirectory(folder, "feed");
            FeedRecord feed;
            try (KilledFeed killed = new KilledFeed(gmail, scenario, state, MESSAGES, random)) {
                feed = killed.run(KILLS - report.kills());
            }
            feed.assertNothingIsLost();
            feed.assertOrderIsKept();
            feed.assertOnlyExchangesInFlightAreRepeated();
            feed.assertNothingRememberedIsRepeated();
            report.add(feed);
            assertThat(feed.expiries() > 0).isEqualTo(scenario.historyExpires());
        }
        System.out.println(scenario + ": " + report);
        return report;
    }
}
