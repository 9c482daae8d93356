package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.deliver;
import static io.github.camelgmail.component.FeedRoutes.subject;
import static io.github.camelgmail.component.FeedRoutes.subjects;
import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static io.github.camelgmail.component.MatchRoutes.consumer;
import static io.github.camelgmail.component.MatchRoutes.received;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.EmbeddedMailbox;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Routes that work on while gmail:messages polls again. */
class MessagesAsyncTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger entered = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private static EmbeddedMailbox alice() {
        return gmail().mailbox(ALICE);
    }

    private void waits(Exchange exchange) throws InterruptedException {
        entered.incrementAndGet();
        assertThat(released.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private void failsOnce(Exchange exchange) {
        if ("Mail 2".equals(subject(exchange)) && failures.incrementAndGet() == 1) {
            throw new IllegalStateException("The database is down");
        }
    }

    private static void awaitPolls(int more) {
        long before = gmail().requests().of("messages.list");
        Awaitility.await().until(() -> gmail().requests().of("messages.list") >= before + more);
    }

    private GmailRoutes threads(String options) throws Exception {
        return GmailRoutes.on(gmail()).with(new RouteBuilder() {
            @Override
            public void configure() {
                from(MatchRoutes.uri("&redeliveryDelay=1" + options))
                        .routeId("matches")
                        .threads(5, 5)
                        .process(MessagesAsyncTest.this::waits)
                        .process(MessagesAsyncTest.this::failsOnce)
                        .to("mock:mail");
            }
        });
    }

    @Test
    void aMessageWhoseExchangeStillRunsIsNotRoutedAgain() throws Exception {
        deliver(gmail(), 1, 3);
        try (GmailRoutes routes = threads("&markAsRead=true").started()) {
            Awaitility.await().until(() -> entered.get() == 3);
            awaitPolls(5);
            assertThat(consumer(routes).getInFlight()).isEqualTo(3);
            assertThat(gmail().requests().of("messages.get")).isEqualTo(3);
            assertThat(alice().messages("is:unread")).hasSize(3);
            deliver(gmail(), 4, 4);
            Awaitility.await().until(() -> entered.get() == 4);

            released.countDown();

            assertThat(subjects(received(routes, 4))).containsExactlyInAnyOrderElementsOf(subjects(1, 4));
            assertThat(failures).hasValue(2);
            assertThat(consumer(routes).getInFlight()).isZero();
            Awaitility.await().untilAsserted(() -> assertThat(alice().messages("is:unread"))
                    .isEmpty());
        }
    }

    @Test
    void noMoreExchangesRunThanABatchHas() throws Exception {
        deliver(gmail(), 1, 10);
        try (GmailRoutes routes = threads("&batchSize=4").started()) {
            Awaitility.await().until(() -> entered.get() == 4);
            Awaitility.await().until(() -> consumer(routes).getInFlight() == 4);
            assertThat(gmail().requests().of("messages.get")).isLessThanOrEqualTo(8);

            released.countDown();

            received(routes, 10);
        }
    }

    @Test
    void aMessageIsMarkedWhenTheRouteThatItWasHandedToIsDone() throws Exception {
        deliver(gmail(), 1, 1);
        try (GmailRoutes routes = GmailRoutes.on(gmail())
                .with(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(MatchRoutes.uri("&markAsRead=true"))
                                .routeId("matches")
                                .to("seda:later?waitForTaskToComplete=Never");
                        from("seda:later")
                                .process(MessagesAsyncTest.this::waits)
                                .to("mock:mail");
                    }
                })
                .started()) {
            Awaitility.await().until(() -> entered.get() == 1);
            awaitPolls(3);
            assertThat(alice().messages("is:unread")).hasSize(1);

            released.countDown();

            received(routes, 1);
            Awaitility.await().untilAsserted(() -> assertThat(alice().messages("is:unread"))
                    .isEmpty());
        }
    }
}
