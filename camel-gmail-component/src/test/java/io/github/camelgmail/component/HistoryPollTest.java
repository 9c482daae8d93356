package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.consumer;
import static io.github.camelgmail.component.FeedRoutes.deliver;
import static io.github.camelgmail.component.FeedRoutes.feed;
import static io.github.camelgmail.component.FeedRoutes.received;
import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.fault.Fault;
import java.nio.file.Path;
import org.apache.camel.health.HealthCheck;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The options of a scheduled poll mean what they mean elsewhere in Camel. */
class HistoryPollTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    @TempDir
    Path state;

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    @Test
    void pollsThatFailAreFollowedByPauses() throws Exception {
        try (GmailRoutes routes = feed(gmail(), state, "&backoffErrorThreshold=2&backoffMultiplier=5&maxAttempts=1")
                .started()) {
            gmail().failNext("history.list", 4, Fault.unavailable());
            Awaitility.await().until(() -> gmail().allFaultsHappened());
            assertThat(consumer(routes).getCounter()).isGreaterThanOrEqualTo(4);
            deliver(gmail(), 1, 1);
            received(routes, 1);
        }
    }

    @Test
    void pollsThatFindNothingAreFollowedByPauses() throws Exception {
        try (GmailRoutes routes = feed(gmail(), state, "&backoffIdleThreshold=2&backoffMultiplier=1000")
                .started()) {
            Awaitility.await().until(() -> consumer(routes).getBackoffCounter() > 2);
            long requests = gmail().requests().of("history.list");

            Awaitility.await().until(() -> consumer(routes).getBackoffCounter() > 6);
            assertThat(gmail().requests().of("history.list")).isEqualTo(requests);
        }
    }

    @Test
    void aGreedyPollIsFollowedByAnotherAtOnce() throws Exception {
        try (GmailRoutes routes = feed(gmail(), state, "&greedy=true&startScheduler=false")) {
            routes.started();
            deliver(gmail(), 1, 2);
            gmail().resetRequests();
            consumer(routes).run();

            received(routes, 2);
            assertThat(gmail().requests().of("history.list")).isEqualTo(2);
        }
    }

    @Test
    void aPollThatFailsMakesTheHealthCheckFail() throws Exception {
        try (GmailRoutes routes = feed(gmail(), state, "&maxAttempts=1").started()) {
            gmail().failNext("history.list", 1_000, Fault.unavailable());

            Awaitility.await().until(() -> state(routes) == HealthCheck.State.DOWN);
            gmail().faults().clear();
            Awaitility.await().until(() -> state(routes) == HealthCheck.State.UP);
        }
    }

    private static HealthCheck.State state(GmailRoutes routes) {
        return consumer(routes).getHealthCheck().call().getState();
    }
}
