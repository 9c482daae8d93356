package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.deliver;
import static io.github.camelgmail.component.FeedRoutes.subject;
import static io.github.camelgmail.component.FeedRoutes.subjects;
import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static io.github.camelgmail.component.GmailRoutes.historyUri;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.apache.camel.impl.cluster.ClusteredRoutePolicy;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Feeds whose leader Camel's cluster services choose. */
class HistoryClusterTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    @TempDir
    Path state;

    private final List<String> routed = new CopyOnWriteArrayList<>();

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private GmailRoutes node(Function<Path, RouteBuilder> route) throws Exception {
        GmailRoutes routes = GmailRoutes.on(gmail());
        FileLockClusterService cluster = new FileLockClusterService();
        cluster.setRoot(state.resolve("cluster").toString());
        cluster.setAcquireLockDelay(10, TimeUnit.MILLISECONDS);
        cluster.setAcquireLockInterval(20, TimeUnit.MILLISECONDS);
        routes.context().addService(cluster);
        return routes.with(route.apply(state)).started();
    }

    private RouteBuilder underMaster(Path directory) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("master:feed:" + historyUri(directory, "")).process(exchange -> routed.add(subject(exchange)));
            }
        };
    }

    private RouteBuilder underPolicy(Path directory) {
        return new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                ClusteredRoutePolicy policy = ClusteredRoutePolicy.forNamespace(getContext(), "feed");
                policy.setInitialDelay(Duration.ofMillis(1));
                from(historyUri(directory, "")).routePolicy(policy).process(exchange -> routed.add(subject(exchange)));
            }
        };
    }

    private void leadershipChanges(Function<Path, RouteBuilder> route) throws Exception {
        GmailRoutes first = node(route);
        try (GmailRoutes second = node(route)) {
            assertThat(second.context().isStarted()).isTrue();
            deliverUntilRouted(1);
            first.close();
            deliver(gmail(), 2, 5);

            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> routed.size() == 5);
            assertThat(routed).containsExactlyElementsOf(subjects(1, 5));
        }
    }

    /** A feed begins with the mail that arrives from its first start on, which the cluster delays. */
    private void deliverUntilRouted(int number) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> state.resolve(
                        "alice%40example.com%2Fdefault.checkpoint")
                .toFile()
                .exists());
        deliver(gmail(), number, number);
        Awaitility.await().until(() -> routed.size() == number);
    }

    @Test
    void theNextMasterGoesOn() throws Exception {
        leadershipChanges(this::underMaster);
    }

    @Test
    void theNextLeaderOfAClusteredRouteGoesOn() throws Exception {
        leadershipChanges(this::underPolicy);
    }
}
