package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.deliver;
import static io.github.camelgmail.component.FeedRoutes.subject;
import static io.github.camelgmail.component.FeedRoutes.subjects;
import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static io.github.camelgmail.component.MatchRoutes.matches;
import static io.github.camelgmail.component.MatchRoutes.received;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.client.GmailException;
import io.github.camelgmail.component.client.GmailUnavailableException;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.mailbox.Message;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What gmail:messages does to messages whose exchanges have completed. */
class MessagesAfterWorkTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private final List<Throwable> reported = new CopyOnWriteArrayList<>();

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private static EmbeddedMailbox alice() {
        return gmail().mailbox(ALICE);
    }

    private static void awaitMessages(String query, int count) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(alice().messages(query)).hasSize(count));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "&markAsRead=true                                 | in:inbox -is:unread",
                "&archive=true                                    | -in:inbox is:unread",
                "&trash=true                                      | in:trash",
                "&addLabels=RAW(Done, STARRED)&createMissingLabels=true | label:done is:starred is:unread",
                "&removeLabels=IMPORTANT,UNREAD                   | -is:unread -is:important in:inbox",
                "&markAsRead=true&archive=true&addLabels=Seen&createMissingLabels=true | label:seen -is:unread -in:inbox"
            })
    void labelsChangeOnceTheExchangeHasCompleted(String options, String query) throws Exception {
        List<Message> messages = deliver(gmail(), 1, 3);
        alice().modify(messages.get(0).id(), List.of("IMPORTANT"), List.of());
        try (GmailRoutes routes = matches(gmail(), options, exchange -> assertThat(unread(exchange))
                        .isTrue())
                .started()) {
            received(routes, 3);
            awaitMessages(query, 3);
            assertThat(subjects(routes.mock("mail"))).containsExactlyElementsOf(subjects(1, 3));
        }
    }

    private static boolean unread(Exchange exchange) {
        String id = exchange.getMessage().getHeader(GmailConstants.MESSAGE_ID, String.class);
        return alice().message(id).orElseThrow().labelIds().contains("UNREAD");
    }

    @Test
    void manyMessagesAreChangedInFewCalls() throws Exception {
        deliver(gmail(), 1, 250);
        try (GmailRoutes routes = matches(gmail(), "&markAsRead=true").started()) {
            received(routes, 250);
            awaitMessages("is:unread", 0);
        }
        assertThat(gmail().requests().of("messages.batchModify")).isBetween(3L, 8L);
        assertThat(gmail().requests().of("messages.modify")).isLessThan(20);
    }

    private GmailRoutes reporting(String options) throws Exception {
        return GmailRoutes.on(gmail()).with(new RouteBuilder() {
            @Override
            public void configure() {
                onException(GmailException.class)
                        .handled(true)
                        .process(exchange ->
                                reported.add(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)));
                from(MatchRoutes.uri("&bridgeErrorHandler=true&maxAttempts=1" + options))
                        .routeId("matches")
                        .to("mock:mail");
            }
        });
    }

    @Test
    void whatGmailRefusedIsReportedAndDoneByTheNextPollWithoutRoutingAgain() throws Exception {
        gmail().failNext("messages.modify", 2, Fault.unavailable());
        deliver(gmail(), 1, 1);
        try (GmailRoutes routes = reporting("&markAsRead=true").started()) {
            awaitMessages("is:unread", 0);

            received(routes, 1);
            assertThat(reported).hasSize(2).hasOnlyElementsOfType(GmailUnavailableException.class);
        }
    }

    @Test
    void aMessageThatCannotBeMarkedIsNotDeliveredAgain() throws Exception {
        gmail().failNext("messages.modify", Integer.MAX_VALUE, Fault.unavailable());
        deliver(gmail(), 1, 1);
        try (GmailRoutes routes = reporting("&markAsRead=true").started()) {
            Awaitility.await().until(() -> reported.size() > 5);

            received(routes, 1);
            assertThat(alice().messages("is:unread")).hasSize(1);
        }
    }

    @Test
    void whatAnEarlierProcessDeliveredAndDidNotMarkIsMarkedAndNotDelivered() throws Exception {
        List<Message> messages = deliver(gmail(), 1, 2);
        MemoryIdempotentRepository repository = new MemoryIdempotentRepository();
        repository.start();
        repository.add(ALICE + "/" + messages.get(0).id());
        GmailRoutes routes = GmailRoutes.on(gmail());
        routes.context().getRegistry().bind("repository", repository);
        try (GmailRoutes started = MatchRoutes.on(routes, "&idempotentRepository=#repository&markAsRead=true")
                .started()) {
            assertThat(subjects(received(started, 1))).containsExactly("Mail 2");
            awaitMessages("is:unread", 0);
        }
    }

    @Test
    void aStopMarksWhatWasDelivered() throws Exception {
        deliver(gmail(), 1, 5);
        List<String> delivered = new CopyOnWriteArrayList<>();
        GmailRoutes routes = matches(gmail(), "&markAsRead=true", exchange -> delivered.add(subject(exchange)))
                .started();
        Awaitility.await().until(() -> !delivered.isEmpty());

        routes.close();

        assertThat(alice().messages("-is:unread")).hasSize(delivered.size());
    }

    @Test
    void aStopTriesOnceMoreWhatGmailHasRefused() throws Exception {
        deliver(gmail(), 1, 1);
        gmail().failNext("messages.modify", 1, Fault.unavailable());
        try (GmailRoutes routes = reporting("&markAsRead=true&repeatCount=1").started()) {
            Awaitility.await().until(() -> reported.size() == 1);
            received(routes, 1);
        }
        assertThat(alice().messages("is:unread")).isEmpty();
    }

    @Test
    void whatCouldNotBeMarkedBeforeAStopIsMarkedByTheNextStart() throws Exception {
        deliver(gmail(), 1, 1);
        gmail().failNext("messages.modify", Integer.MAX_VALUE, Fault.unavailable());
        try (GmailRoutes routes = reporting("&markAsRead=true").started()) {
            received(routes, 1);
            routes.context().getRouteController().stopRoute("matches");
            gmail().faults().clear();
            assertThat(alice().messages("is:unread")).hasSize(1);

            routes.context().getRouteController().startRoute("matches");

            awaitMessages("is:unread", 0);
            received(routes, 1);
        }
    }

    @Test
    void aPollReportsOnceThatGmailRefuses() throws Exception {
        deliver(gmail(), 1, 25);
        gmail().failNext("messages.modify", Integer.MAX_VALUE, Fault.unavailable());
        try (GmailRoutes routes =
                reporting("&markAsRead=true&repeatCount=1&batchSize=5").started()) {
            received(routes, 25);

            assertThat(reported).hasSize(1);
        }
    }
}
