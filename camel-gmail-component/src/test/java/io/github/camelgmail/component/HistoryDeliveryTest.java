package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.deliver;
import static io.github.camelgmail.component.FeedRoutes.feed;
import static io.github.camelgmail.component.FeedRoutes.mail;
import static io.github.camelgmail.component.FeedRoutes.received;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.engine.PooledExchangeFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** How exchanges run: one after the other, several at a time, asynchronously, from a pool. */
class HistoryDeliveryTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    @TempDir
    Path state;

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    @Test
    void messagesThatWereReadTogetherAreABatch() throws Exception {
        try (GmailRoutes routes = feed(gmail(), state, "").started()) {
            routes.context().getRouteController().suspendRoute("feed");
            deliver(gmail(), 1, 3);
            routes.context().getRouteController().resumeRoute("feed");

            List<Exchange> exchanges = received(routes, 3);
            assertThat(exchanges)
                    .extracting(exchange -> exchange.getProperty(ExchangePropertyKey.BATCH_INDEX))
                    .containsExactly(0, 1, 2);
            assertThat(exchanges)
                    .extracting(exchange -> exchange.getProperty(ExchangePropertyKey.BATCH_SIZE))
                    .containsOnly(3);
            assertThat(exchanges)
                    .extracting(exchange -> exchange.getProperty(ExchangePropertyKey.BATCH_COMPLETE))
                    .containsExactly(false, false, true);
        }
    }

    @Test
    void asManyExchangesRunAtATimeAsAreAllowed() throws Exception {
        CyclicBarrier together = new CyclicBarrier(4);
        AtomicInteger most = new AtomicInteger();
        AtomicInteger running = new AtomicInteger();
        Processor meeting = exchange -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            together.await(10, TimeUnit.SECONDS);
            running.decrementAndGet();
        };
        try (GmailRoutes routes =
                feed(gmail(), state, "&concurrentConsumers=4", meeting).started()) {
            routes.context().getRouteController().suspendRoute("feed");
            deliver(gmail(), 1, 20);
            routes.context().getRouteController().resumeRoute("feed");

            received(routes, 20);
            assertThat(most).hasValue(4);
        }
    }

    @Test
    void aThreadKeepsItsOrderWhileOthersOvertakeIt() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        Processor waiting = exchange -> {
            if ("Plans".equals(subject(exchange))) {
                assertThat(released.await(20, TimeUnit.SECONDS)).isTrue();
            }
        };
        try (GmailRoutes routes =
                feed(gmail(), state, "&concurrentConsumers=3", waiting).started()) {
            routes.context().getRouteController().suspendRoute("feed");
            gmail().mailbox(ALICE).with().thread("Plans", 3);
            deliver(gmail(), 1, 5);
            routes.context().getRouteController().resumeRoute("feed");

            received(routes, 5);
            assertThat(subjects(routes.mock("mail"))).containsExactlyInAnyOrderElementsOf(subjects(1, 5));
            released.countDown();
            received(routes, 8);
            assertThat(subjects(routes.mock("mail")).subList(5, 8)).containsExactly("Plans", "Re: Plans", "Re: Plans");
        }
    }

    @Test
    void anAsynchronousRouteHoldsNoWorker() throws Exception {
        Set<String> workers = ConcurrentHashMap.newKeySet();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger running = new AtomicInteger();
        try (GmailRoutes routes = GmailRoutes.on(gmail()).with(new RouteBuilder() {
            @Override
            public void configure() {
                from(historyUri(state, "&concurrentConsumers=5"))
                        .process(exchange -> {
                            workers.add(Thread.currentThread().getName());
                            most.accumulateAndGet(running.incrementAndGet(), Math::max);
                        })
                        .delay(30)
                        .asyncDelayed()
                        .process(exchange -> running.decrementAndGet())
                        .to("mock:mail");
            }
        })) {
            routes.started();
            deliver(gmail(), 1, 30);

            received(routes, 30);
            assertThat(most.get()).isBetween(2, 5);
            assertThat(workers).isNotEmpty().allMatch(name -> name.contains("GmailFeed"));
        }
    }

    @Test
    void anExchangeThatEndsOnAnotherThreadIsFollowedByTheNext() throws Exception {
        try (GmailRoutes routes = GmailRoutes.on(gmail()).with(new RouteBuilder() {
            @Override
            public void configure() {
                from(historyUri(state, "")).threads(3).to("mock:mail");
            }
        })) {
            routes.started();
            deliver(gmail(), 1, 40);

            received(routes, 40);
            assertThat(subjects(routes.mock("mail"))).containsExactlyElementsOf(subjects(1, 40));
        }
    }

    @Test
    void nothingIsReadAheadWithoutBound() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        Processor waiting =
                exchange -> assertThat(released.await(20, TimeUnit.SECONDS)).isTrue();
        gmail().mailbox(ALICE).with().messages(300);
        try (GmailRoutes routes = feed(gmail(), state, "&startFrom=earliest&batchSize=10", waiting)) {
            gmail().resetRequests();
            routes.started();

            Awaitility.await().until(() -> gmail().requests().of("messages.get") >= 10);
            Awaitility.await()
                    .during(Duration.ofMillis(300))
                    .until(() -> gmail().requests().of("messages.get") <= 30);
            released.countDown();
            received(routes, 300);
        }
    }

    @Test
    void pooledExchangesCarryNothingOver() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        try (GmailRoutes routes = GmailRoutes.on(gmail())) {
            routes.context().getCamelContextExtension().setExchangeFactory(new PooledExchangeFactory());
            routes.with(new RouteBuilder() {
                @Override
                public void configure() {
                    from(historyUri(state, "&historyTypes=messageAdded,messageDeleted&concurrentConsumers=2"))
                            .threads(2)
                            .process(exchange -> {
                                String left = exchange.getMessage().getHeader("left", "nothing", String.class);
                                exchange.getMessage().setHeader("left", "something");
                                Object body = exchange.getMessage().getBody();
                                seen.add(FeedRoutes.eventType(exchange) + " " + (body != null) + " " + left + " "
                                        + subject(exchange));
                            });
                }
            });
            routes.started();
            String id = deliver(gmail(), 1, 1).get(0).id();
            Awaitility.await().until(() -> seen.size() == 1);
            gmail().mailbox(ALICE).delete(id);
            Awaitility.await().until(() -> seen.size() == 2);
            gmail().mailbox(ALICE).deliver(mail(2));
            Awaitility.await().until(() -> seen.size() == 3);

            assertThat(seen)
                    .containsExactly(
                            "messageAdded true nothing Mail 1",
                            "messageDeleted false nothing null",
                            "messageAdded true nothing Mail 2");
        }
    }

    @Test
    void pooledExchangesThatFailAreRoutedAgainWhole() throws Exception {
        List<String> texts = new CopyOnWriteArrayList<>();
        try (GmailRoutes routes = GmailRoutes.on(gmail())) {
            routes.context().getCamelContextExtension().setExchangeFactory(new PooledExchangeFactory());
            routes.with(new RouteBuilder() {
                @Override
                public void configure() {
                    from(historyUri(state, "&redeliveryDelay=1")).process(exchange -> {
                        texts.add(exchange.getMessage().getBody(String.class).strip());
                        exchange.getMessage().setBody("spoilt");
                        if (texts.size() % 2 == 1) {
                            throw new IllegalStateException("The database is down");
                        }
                    });
                }
            });
            routes.started();
            deliver(gmail(), 1, 2);

            Awaitility.await().until(() -> texts.size() == 4);
            assertThat(texts).containsExactly("Text 1", "Text 1", "Text 2", "Text 2");
        }
    }
}
