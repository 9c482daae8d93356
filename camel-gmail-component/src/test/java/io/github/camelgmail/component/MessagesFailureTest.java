package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.deliver;
import static io.github.camelgmail.component.FeedRoutes.subject;
import static io.github.camelgmail.component.FeedRoutes.subjects;
import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static io.github.camelgmail.component.MatchRoutes.consumer;
import static io.github.camelgmail.component.MatchRoutes.matches;
import static io.github.camelgmail.component.MatchRoutes.received;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.client.GmailUnavailableException;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.fault.Fault;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.ExceptionHandler;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What gmail:messages does when an exchange or a poll fails. */
class MessagesFailureTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private final List<Integer> attempts = new CopyOnWriteArrayList<>();
    private final List<Throwable> reported = new CopyOnWriteArrayList<>();

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private static EmbeddedMailbox alice() {
        return gmail().mailbox(ALICE);
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

    private GmailRoutes reporting(String options, Processor... steps) throws Exception {
        GmailRoutes routes = GmailRoutes.on(gmail());
        routes.context().getRegistry().bind("reports", (ExceptionHandler) new Reports(reported));
        return MatchRoutes.on(routes, "&exceptionHandler=#reports" + options, steps);
    }

    /** Keeps what was reported. */
    private record Reports(List<Throwable> failures) implements ExceptionHandler {

        @Override
        public void handleException(Throwable exception) {
            failures.add(exception);
        }

        @Override
        public void handleException(String message, Throwable exception) {
            failures.add(exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            failures.add(exception);
        }
    }

    @Test
    void aMessageWhoseExchangeFailedIsLeftAsItIsAndComesAgain() throws Exception {
        deliver(gmail(), 1, 3);
        try (GmailRoutes routes =
                reporting("&markAsRead=true&redeliveryDelay=1", failing(3)).started()) {
            assertThat(subjects(received(routes, 3))).containsExactly("Mail 1", "Mail 3", "Mail 2");
            assertThat(attempts).containsExactly(0, 1, 2, 3);
            Awaitility.await().untilAsserted(() -> assertThat(alice().messages("is:unread"))
                    .isEmpty());
            assertThat(reported).isEmpty();
        }
    }

    @Test
    void aFailedExchangeChangesNoLabels() throws Exception {
        deliver(gmail(), 1, 3);
        try (GmailRoutes routes = matches(gmail(), "&markAsRead=true&redeliveryDelay=1", failing(Integer.MAX_VALUE))
                .started()) {
            Awaitility.await().until(() -> attempts.size() > 3);

            received(routes, 2);
            assertThat(alice().messages("is:unread"))
                    .singleElement()
                    .satisfies(message -> assertThat(message.labelIds()).contains("INBOX"));
        }
    }

    @Test
    void aMessageThatFailsTooOftenIsGivenUp() throws Exception {
        deliver(gmail(), 1, 3);
        try (GmailRoutes routes = reporting(
                        "&maxRedeliveries=2&redeliveryDelay=1&failureLabel=Failed&createMissingLabels=true&markAsRead=true",
                        failing(9))
                .started()) {
            Awaitility.await().untilAsserted(() -> assertThat(alice().messages("label:failed is:unread"))
                    .hasSize(1));

            assertThat(subjects(received(routes, 2))).containsExactly("Mail 1", "Mail 3");
            assertThat(attempts).containsExactly(0, 1, 2);
            assertThat(reported).singleElement().isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void nothingOvertakesAMessageThatFailsWhereTheFirstErrorBreaksThePoll() throws Exception {
        deliver(gmail(), 1, 4);
        try (GmailRoutes routes = matches(gmail(), "&breakOnFirstError=true&redeliveryDelay=50", failing(2))
                .started()) {
            assertThat(subjects(received(routes, 4))).containsExactlyElementsOf(subjects(1, 4));
            assertThat(attempts).containsExactly(0, 1, 2);
        }
    }

    @Test
    void anExchangeThatIsRolledBackHasFailed() throws Exception {
        deliver(gmail(), 1, 1);
        Processor rollingBack = exchange -> {
            attempts.add(exchange.getMessage().getHeader(GmailConstants.REDELIVERY_COUNTER, Integer.class));
            exchange.setRollbackOnly(attempts.size() < 3);
        };
        try (GmailRoutes routes =
                matches(gmail(), "&redeliveryDelay=1", rollingBack).started()) {
            Awaitility.await().until(() -> attempts.size() == 3);

            received(routes, 1);
            assertThat(attempts).containsExactly(0, 1, 2);
        }
    }

    @Test
    void waitingMailIsNoIdleness() throws Exception {
        deliver(gmail(), 2, 2);
        try (GmailRoutes routes = matches(
                        gmail(), "&sendEmptyMessageWhenIdle=true&redeliveryDelay=60000", failing(Integer.MAX_VALUE))
                .started()) {
            Awaitility.await().until(() -> gmail().requests().of("messages.list") > 10);

            received(routes, 0);
            assertThat(attempts).containsExactly(0);
        }
    }

    @Test
    void attachmentsThatCannotBeFetchedFailTheDeliveryAndItComesAgain() throws Exception {
        alice().deliver(FeedRoutes.mail(1).attach("a.bin", "application/x-test", new byte[2_000]));
        gmail().failNext("messages.attachments.get", 1, Fault.unavailable());
        try (GmailRoutes routes = matches(gmail(), "&attachments=eager&maxAttempts=1&redeliveryDelay=1")
                .started()) {
            Exchange exchange = received(routes, 1).getExchanges().get(0);

            assertThat(exchange.getMessage().getHeader(GmailConstants.REDELIVERY_COUNTER))
                    .isEqualTo(1);
            assertThat(consumer(routes).getInFlight()).isZero();
        }
    }

    static List<String> readingMethods() {
        return List.of("messages.list", "messages.get");
    }

    @ParameterizedTest
    @MethodSource("readingMethods")
    void aPollThatFailsIsReportedOnceAndMadeUpFor(String method) throws Exception {
        try (GmailRoutes routes = reporting("&maxAttempts=1").started()) {
            Awaitility.await().until(() -> gmail().requests().of("messages.list") > 1);
            gmail().failNext(method, 1, Fault.unavailable());
            deliver(gmail(), 1, 2);

            assertThat(subjects(received(routes, 2))).containsExactlyInAnyOrderElementsOf(subjects(1, 2));
            assertThat(reported).singleElement().isInstanceOf(GmailUnavailableException.class);
        }
    }

    @Test
    void refusalsOfARateAreWaitedForAndNotReported() throws Exception {
        deliver(gmail(), 1, 30);
        gmail().failNext("messages.list", 1, Fault.tooManyRequests());
        gmail().failNext("messages.get", 10, Fault.userRateLimitExceeded());
        gmail().failNext("messages.batchModify", 1, Fault.tooManyConcurrentRequests());
        try (GmailRoutes routes = reporting("&markAsRead=true").started()) {
            assertThat(subjects(received(routes, 30))).containsExactlyElementsOf(subjects(1, 30));
            Awaitility.await().untilAsserted(() -> assertThat(alice().messages("is:unread"))
                    .isEmpty());
            assertThat(reported).isEmpty();
        }
    }

    @Test
    void aRepositoryThatFailsHoldsTheMail() throws Exception {
        deliver(gmail(), 1, 2);
        GmailRoutes routes = GmailRoutes.on(gmail());
        routes.context().getRegistry().bind("reports", (ExceptionHandler) new Reports(reported));
        routes.context().getRegistry().bind("repository", new MoodyRepository(2));
        try (GmailRoutes started = MatchRoutes.on(routes, "&exceptionHandler=#reports&idempotentRepository=#repository")
                .started()) {
            assertThat(subjects(received(started, 2))).containsExactlyElementsOf(subjects(1, 2));
            assertThat(reported).hasSize(2).hasOnlyElementsOfType(IllegalStateException.class);
        }
    }
}
