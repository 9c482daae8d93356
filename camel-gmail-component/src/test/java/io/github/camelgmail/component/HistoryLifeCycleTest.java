package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static io.github.camelgmail.component.GmailRoutes.historyUri;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelgmail.component.checkpoint.FileCheckpointStore;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.Mail;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.DefaultScheduledPollConsumerScheduler;
import org.apache.camel.support.ScheduledPollConsumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** How a feed behaves as a scheduled Camel consumer: idle, ready, stopped, failed to start. */
class HistoryLifeCycleTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private static final Mail MAIL =
            Mail.from("bob@example.net").to(ALICE).subject("Hello").text("Hello");

    @TempDir
    Path state;

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private GmailRoutes feed(String options, Processor... steps) throws Exception {
        return GmailRoutes.on(gmail()).with(new RouteBuilder() {
            @Override
            public void configure() {
                var route = from(historyUri(state, options)).routeId("feed");
                for (Processor step : steps) {
                    route.process(step);
                }
                route.to("mock:mail");
            }
        });
    }

    @Test
    void aMailboxWhoseNextMailFailsIsNotIdle() throws Exception {
        List<Object> bodies = new CopyOnWriteArrayList<>();
        Processor failing = exchange -> {
            bodies.add(String.valueOf(exchange.getMessage().getBody()));
            if (bodies.size() < 4) {
                throw new IllegalStateException("The database is down");
            }
        };
        feed("").started().close();
        gmail().mailbox(ALICE).deliver(MAIL);
        try (GmailRoutes routes =
                feed("&sendEmptyMessageWhenIdle=true", failing).started()) {
            Awaitility.await().until(() -> bodies.size() >= 5);
            assertThat(routes.context().isStarted()).isTrue();

            List<Object> first = List.copyOf(bodies).subList(0, 5);
            assertThat(first.subList(0, 4)).doesNotContain("null");
            assertThat(first.get(4)).isEqualTo("null");
        }
    }

    @Test
    void anIdlePollMakesOneEmptyMessage() throws Exception {
        try (GmailRoutes routes = feed("&sendEmptyMessageWhenIdle=true&repeatCount=3")) {
            routes.mock("mail").expectedMessageCount(3);
            routes.mock("mail").setAssertPeriod(300);
            routes.started();

            routes.mock("mail").assertIsSatisfied();
        }
    }

    @Test
    void theConsumerIsReadyWhileItsFirstExchangeRuns() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Processor slow = exchange -> {
            entered.countDown();
            released.await();
        };
        gmail().mailbox(ALICE).deliver(MAIL);
        try (GmailRoutes routes = feed("&startFrom=earliest", slow).started()) {
            assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();

            var consumer =
                    (ScheduledPollConsumer) routes.context().getRoute("feed").getConsumer();
            assertThat(consumer.isConsumerReady()).isTrue();
            released.countDown();
        }
    }

    @Test
    void anInterruptedStopGivesTheCheckpointBack() throws Exception {
        try (GmailRoutes routes = feed("").started()) {
            Thread.currentThread().interrupt();
            routes.context().getRoute("feed").getConsumer().stop();
            assertThat(Thread.interrupted()).isTrue();

            new FileCheckpointStore(state)
                    .tryAcquire(ALICE + "/default")
                    .orElseThrow()
                    .close();
        }
    }

    @Test
    void aConsumerWhoseSchedulerFailsGivesTheCheckpointBack() throws Exception {
        try (GmailRoutes routes = GmailRoutes.on(gmail())) {
            routes.context().getRegistry().bind("broken", new DefaultScheduledPollConsumerScheduler() {
                @Override
                public void startScheduler() {
                    throw new IllegalStateException("No threads left");
                }
            });
            routes.with(new RouteBuilder() {
                @Override
                public void configure() {
                    from(historyUri(state, "&scheduler=#broken")).to("mock:mail");
                }
            });
            assertThatThrownBy(routes::started).hasStackTraceContaining("No threads left");

            new FileCheckpointStore(state)
                    .tryAcquire(ALICE + "/default")
                    .orElseThrow()
                    .close();
        }
    }
}
