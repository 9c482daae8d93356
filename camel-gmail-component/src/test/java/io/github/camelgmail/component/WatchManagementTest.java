package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.deliver;
import static io.github.camelgmail.component.FeedRoutes.feed;
import static io.github.camelgmail.component.FeedRoutes.on;
import static io.github.camelgmail.component.FeedRoutes.received;
import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static io.github.camelgmail.component.Tenants.consumer;
import static io.github.camelgmail.component.Tenants.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.fault.FaultRule;
import io.github.camelgmail.test.oauth.Scope;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of watches, and how their trouble keeps no mail back. */
class WatchManagementTest {

    private static final String TOPIC = "projects/embedded-gmail/topics/mail";
    private static final String WATCHED = "&watchTopic=" + TOPIC;

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE).topic(TOPIC);

    @TempDir
    Path state;

    private static Optional<HealthCheck.Result> health(GmailRoutes routes) {
        return HealthCheckHelper.invokeReadiness(routes.context(), "full").stream()
                .filter(result -> result.getCheck().getId().startsWith("gmail-watch:"))
                .findFirst();
    }

    private static Map<String, Object> details(GmailRoutes routes) {
        return health(routes).orElseThrow().getDetails();
    }

    private static HealthCheck.State state(GmailRoutes routes) {
        return health(routes).orElseThrow().getState();
    }

    @Test
    void theWatchOfAFeedIsSeenInHealthInJmxAndInMetrics() throws Exception {
        MeterRegistry meters = new SimpleMeterRegistry();
        GmailRoutes made = feed(GMAIL.gmail(), state, WATCHED);
        made.context().getRegistry().bind("meters", meters);
        try (GmailRoutes routes = made.started()) {
            assertThat(state(routes)).isEqualTo(HealthCheck.State.UP);
            String expiration = String.valueOf(details(routes).get("watch.expiration"));
            assertThat(Duration.between(Instant.now(), Instant.parse(expiration)))
                    .isBetween(Duration.ofDays(7).minusMinutes(5), Duration.ofDays(7));
            assertThat(details(routes)).containsEntry("watch.topic", TOPIC).doesNotContainKey("watch.failure");
            assertThat(FeedRoutes.consumer(routes).getWatchExpiration()).isEqualTo(expiration);
            assertThat(FeedRoutes.consumer(routes).getWatchFailure()).isNull();
            assertThat(meters.get("camel.gmail.watch.expiration")
                            .tags("feedName", "default", "routeId", "feed")
                            .gauge()
                            .value())
                    .isBetween(7 * 86_400.0 - 300, 7 * 86_400.0);

            routes.context().getRouteController().stopRoute("feed");
            assertThat(health(routes)).isEmpty();
            assertThat(meters.getMeters()).isEmpty();
        }
    }

    @Test
    void aFeedWithoutATopicHasNoSuchCheck() throws Exception {
        try (GmailRoutes routes = feed(GMAIL.gmail(), state, "").started()) {
            assertThat(health(routes)).isEmpty();
        }
    }

    @Test
    void underMasterTheCheckIsThereToo() throws Exception {
        FileLockClusterService cluster = new FileLockClusterService();
        cluster.setRoot(state.resolve("cluster").toString());
        cluster.setAcquireLockDelay(10, TimeUnit.MILLISECONDS);
        cluster.setAcquireLockInterval(20, TimeUnit.MILLISECONDS);
        GmailRoutes made = GmailRoutes.on(GMAIL.gmail());
        made.context().addService(cluster);
        MeterRegistry meters = new SimpleMeterRegistry();
        made.context().getRegistry().bind("meters", meters);
        try (GmailRoutes routes = made.with(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("master:feed:" + GmailRoutes.historyUri(state, WATCHED))
                                .to("mock:mail");
                    }
                })
                .started()) {
            Awaitility.await().until(() -> health(routes).isPresent());
            assertThat(health(routes).orElseThrow().getCheck().getId()).isEqualTo("gmail-watch:default of " + ALICE);
            assertThat(details(routes)).containsKey("watch.expiration");
            assertThat(meters.get("camel.gmail.watch.expiration")
                            .tag("routeId", "default of " + ALICE)
                            .gauge()
                            .value())
                    .isPositive();
        }
    }

    @Test
    void whatKeepsGmailFromNotifyingKeepsTheRouteFromStarting() throws Exception {
        GMAIL.gmail().topics().find(TOPIC).orElseThrow().revokePublisher();
        try (GmailRoutes routes = feed(GMAIL.gmail(), state, WATCHED)) {
            assertThatThrownBy(routes::started)
                    .hasStackTraceContaining(
                            "gcloud pubsub topics add-iam-policy-binding mail --project=embedded-gmail");
            assertThat(health(routes)).isEmpty();
        }
    }

    @Test
    void aScopeThatDoesNotDoKeepsTheRouteFromStarting() throws Exception {
        String token = GMAIL.gmail().oauth().accessToken(ALICE, Scope.COMPOSE);
        try (GmailRoutes routes = feed(GMAIL.gmail(), state, WATCHED + "&accessToken=" + token)) {
            assertThatThrownBy(routes::started).hasStackTraceContaining("auth/gmail.metadata (option scopes)");
        }
    }

    @Test
    void whileGmailDoesNotWatchMailIsPolled() throws Exception {
        GMAIL.gmail().faults().add(FaultRule.of(Fault.backendError()).on("watch"));
        try (GmailRoutes routes = feed(GMAIL.gmail(), state, WATCHED + "&notificationUri=seda:mail&maxAttempts=1")
                .started()) {
            deliver(GMAIL.gmail(), 1, 3);
            received(routes, 3);

            Awaitility.await().until(() -> state(routes) == HealthCheck.State.DOWN);
            assertThat(details(routes).get("watch.failure")).asString().contains(ALICE, "never begun");
            assertThat(FeedRoutes.consumer(routes).getWatchFailure()).contains("users.watch");
        }
    }

    @Test
    void aMailboxThatCannotBeWatchedIsNamedAndTheOthersGoOn() throws Exception {
        Tenants tenants = Tenants.on(GMAIL.gmail(), 12);
        GMAIL.gmail()
                .faults()
                .add(FaultRule.of(Fault.answer(400, "INVALID_ARGUMENT", "invalidArgument", "No watch for you"))
                        .on("watch")
                        .inMailbox(user(7)));
        try (GmailRoutes routes = on(Tenants.routes(GMAIL.gmail(), tenants), state, "&userId=#mailboxes" + WATCHED)
                .started()) {
            Awaitility.await().until(() -> consumer(routes).getWatchesLive() == 11);
            Awaitility.await().until(() -> consumer(routes).getMailboxesActive() == 12);

            assertThat(consumer(routes).getWatchesFailing()).isEqualTo(1);
            assertThat(consumer(routes).getWatchesLapsed()).isZero();
            assertThat(consumer(routes).getWatchFailures())
                    .singleElement()
                    .asString()
                    .contains(user(7), "No watch for you");
            assertThat(state(routes)).isEqualTo(HealthCheck.State.UP);
            assertThat(details(routes))
                    .containsEntry("watch.mailboxes", 12)
                    .containsEntry("watch.live", 11L)
                    .containsEntry("watch.failing", 1L)
                    .hasEntrySatisfying(
                            "watch.failure", text -> assertThat(text).asString().contains(user(7)));
            assertThat(consumer(routes).getWatchExpiration()).isNotNull();
        }
    }
}
