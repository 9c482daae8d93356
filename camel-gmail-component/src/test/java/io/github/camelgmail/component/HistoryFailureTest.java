package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.deliver;
import static io.github.camelgmail.component.FeedRoutes.feed;
import static io.github.camelgmail.component.FeedRoutes.received;
import static io.github.camelgmail.component.FeedRoutes.subject;
import static io.github.camelgmail.component.FeedRoutes.subjects;
import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static io.github.camelgmail.component.GmailRoutes.historyUri;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.message.InboundBinding;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a message whose exchange fails. */
class HistoryFailureTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    @TempDir
    Path state;

    private final List<Integer> attempts = new CopyOnWriteArrayList<>();

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    /** Fails on the second mail, so many times. */
    private Processor failing(int times) {
        return exchange -> {
            if ("Mail 2".equals(subject(exchange))) {
                attempts.add(exchange.getMessage().getHeader(GmailConstants.REDELIVERY_COUNTER, Integer.class));
                if (attempts.size() <= times) {
                    throw new IllegalStateException("The database is down");
                }
            }
        };
    }

    @Test
    void aMessageIsRoutedAgainWithItsCounterUntilItsExchangeCompletes() throws Exception {
        try (GmailRoutes routes =
                feed(gmail(), state, "&redeliveryDelay=1", failing(3)).started()) {
            deliver(gmail(), 1, 3);

            received(routes, 3);
            assertThat(subjects(routes.mock("mail"))).containsExactlyElementsOf(subjects(1, 3));
            assertThat(attempts).containsExactly(0, 1, 2, 3);
        }
    }

    @Test
    void aMessageThatKeepsFailingIsLabelledAndPassed() throws Exception {
        try (GmailRoutes routes = feed(
                        gmail(),
                        state,
                        "&maxRedeliveries=2&redeliveryDelay=1&failureLabel=Failed&createMissingLabels=true&markAsRead=true",
                        failing(9))
                .started()) {
            deliver(gmail(), 1, 3);

            received(routes, 2);
            assertThat(subjects(routes.mock("mail"))).containsExactly("Mail 1", "Mail 3");
            assertThat(attempts).containsExactly(0, 1, 2);
            Awaitility.await()
                    .untilAsserted(() -> assertThat(gmail().mailbox(ALICE).messages("label:failed is:unread"))
                            .hasSize(1));
            Awaitility.await()
                    .untilAsserted(() -> assertThat(gmail().mailbox(ALICE).messages("is:unread"))
                            .hasSize(1));
        }
    }

    @Test
    void theFirstErrorBreaksThePollWhereItShall() throws Exception {
        try (GmailRoutes routes =
                feed(gmail(), state, "&breakOnFirstError=true", failing(2)).started()) {
            deliver(gmail(), 1, 3);

            received(routes, 3);
            assertThat(subjects(routes.mock("mail"))).containsExactlyElementsOf(subjects(1, 3));
            assertThat(attempts).containsExactly(0, 0, 0);
        }
    }

    @Test
    void theBridgedErrorHandlerSeesTheMessageThatIsGivenUp() throws Exception {
        List<Object> given = new CopyOnWriteArrayList<>();
        try (GmailRoutes routes = GmailRoutes.on(gmail()).with(new RouteBuilder() {
            @Override
            public void configure() {
                onException(IllegalStateException.class)
                        .handled(true)
                        .onWhen(exchange -> Boolean.TRUE.equals(exchange.getProperty(Exchange.ERRORHANDLER_BRIDGE)))
                        .process(exchange -> given.add(exchange.getProperty(InboundBinding.CONSUMED_MESSAGE)))
                        .to("mock:givenUp");
                from(historyUri(state, "&bridgeErrorHandler=true&maxRedeliveries=1&redeliveryDelay=1"))
                        .process(failing(9))
                        .to("mock:mail");
            }
        })) {
            routes.started();
            deliver(gmail(), 1, 3);

            received(routes, 2);
            assertThat(given).singleElement().isInstanceOf(GmailMessage.class);
            assertThat(subjects(routes.mock("givenUp"))).containsExactly("Mail 2");
            assertThat(attempts).containsExactly(0, 1);
        }
    }

    @Test
    void anExchangeThatIsRolledBackHasFailed() throws Exception {
        Processor rollingBack = exchange -> {
            attempts.add(exchange.getMessage().getHeader(GmailConstants.REDELIVERY_COUNTER, Integer.class));
            exchange.setRollbackOnly(attempts.size() < 3);
        };
        try (GmailRoutes routes =
                feed(gmail(), state, "&redeliveryDelay=1", rollingBack).started()) {
            deliver(gmail(), 1, 1);

            Awaitility.await().until(() -> attempts.size() == 3);
            received(routes, 1);
            assertThat(attempts).containsExactly(0, 1, 2);
        }
    }

    @Test
    void anExchangeThatIsHandledHasCompleted() throws Exception {
        try (GmailRoutes routes = GmailRoutes.on(gmail()).with(new RouteBuilder() {
            @Override
            public void configure() {
                onException(IllegalStateException.class).handled(true).to("mock:handled");
                from(historyUri(state, "")).process(failing(9)).to("mock:mail");
            }
        })) {
            routes.started();
            deliver(gmail(), 1, 3);

            received(routes, 2);
            assertThat(routes.mock("handled").getReceivedCounter()).isEqualTo(1);
            assertThat(attempts).containsExactly(0);
        }
    }

    @Test
    void anErrorBeforeTheExchangeBeginsIsAFailureToo() throws Exception {
        GmailRoutes routes = GmailRoutes.on(gmail());
        AtomicInteger errors = new AtomicInteger(2);
        routes.context().getRegistry().bind("known", new MemoryIdempotentRepository() {
            @Override
            public boolean contains(String key) {
                if (errors.getAndDecrement() > 0) {
                    throw new NoClassDefFoundError("a driver");
                }
                return super.contains(key);
            }
        });
        try (routes) {
            FeedRoutes.on(routes, state, "&redeliveryDelay=1&idempotentRepository=#known")
                    .started();
            deliver(gmail(), 1, 1);

            received(routes, 1);
        }
    }

    @Test
    void anExceptionHandlerThatFailsHoldsNothing() throws Exception {
        GmailRoutes routes = GmailRoutes.on(gmail());
        routes.context().getRegistry().bind("handler", new FailingHandler());
        try (routes) {
            FeedRoutes.on(routes, state, "&maxRedeliveries=0&exceptionHandler=#handler", failing(9))
                    .started();
            deliver(gmail(), 1, 3);

            received(routes, 2);
            assertThat(subjects(routes.mock("mail"))).containsExactly("Mail 1", "Mail 3");
        }
    }

    private static final class FailingHandler implements ExceptionHandler {

        @Override
        public void handleException(Throwable exception) {
            throw new IllegalStateException(exception);
        }

        @Override
        public void handleException(String message, Throwable exception) {
            throw new IllegalStateException(exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            throw new IllegalStateException(exception);
        }
    }
}
