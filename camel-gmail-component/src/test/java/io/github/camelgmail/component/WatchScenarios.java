package io.github.camelgmail.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.WatchResponse;
import io.github.camelgmail.component.client.GmailAuthenticationException;
import io.github.camelgmail.component.client.GmailNotFoundException;
import io.github.camelgmail.component.watch.preflight.PreflightOutcome;
import io.github.camelgmail.component.watch.preflight.WatchPreflight;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Exchange;

/** What the operations of {@code gmail:watch} do. */
final class WatchScenarios {

    private static final String TOPIC = EveryOperationTest.TOPIC;

    static final List<OperationScenario> ALL = List.of(
            OperationScenario.of("watch", "watch")
                    .succeeds(run -> {
                        run.mailbox().with().labels("Work");
                        Exchange exchange = run.option("watchTopic", TOPIC)
                                .option("watchLabels", "work")
                                .option("watchLabelFilter", "include")
                                .call();
                        Instant expiration =
                                exchange.getMessage().getHeader(GmailConstants.WATCH_EXPIRATION, Instant.class);
                        assertThat(Duration.between(run.gmail().clock().instant(), expiration))
                                .isBetween(Duration.ofDays(7).minusMinutes(5), Duration.ofDays(7));
                        assertThat(exchange.getMessage()
                                        .getBody(WatchResponse.class)
                                        .getExpiration())
                                .isEqualTo(expiration.toEpochMilli());
                        notified(run, "Work", 1);
                        notified(run, "Other", 1);
                    })
                    .fails(
                            GmailNotFoundException.class,
                            "nowhere",
                            run -> run.option("watchTopic", TOPIC.replace("/mail", "/nowhere"))),
            OperationScenario.of("watch", "stop")
                    .succeeds(run -> {
                        run.routes()
                                .context()
                                .createProducerTemplate()
                                .requestBodyAndHeader("gmail:watch", null, GmailConstants.WATCH_TOPIC, TOPIC);
                        int before = run.gmail().topics().notifications().size();
                        run.call();
                        String unused = run.delivered("Hi");
                        assertThat(run.gmail().topics().notifications()).hasSize(before);
                    })
                    .fails(
                            GmailAuthenticationException.class,
                            "accessToken",
                            run -> run.option("accessToken", "of nobody")),
            OperationScenario.of("watch", "preflight")
                    .succeeds(run -> {
                        WatchPreflight report = run.option("watchTopic", TOPIC)
                                .option("pubsubRootUrl", run.gmail().rootUrl())
                                .answer(WatchPreflight.class);
                        assertThat(report.item("credentials").orElseThrow().detail())
                                .contains(GmailRoutes.ALICE);
                        assertThat(report.item("watchScope").orElseThrow().outcome())
                                .isEqualTo(PreflightOutcome.ok);
                        assertThat(run.gmail().topics().notifications()).isEmpty();
                    })
                    .fails(IllegalArgumentException.class, "WatchRequest", run -> run.body("no resource")));

    private WatchScenarios() {}

    /** Lets a message with a label come, and looks how many notifications there are after that of the watch itself. */
    private static void notified(OperationRun run, String label, int times) {
        run.mailbox().with().labelled(1, label);
        assertThat(run.gmail().topics().notifications()).hasSize(1 + times);
    }
}
