package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static io.github.camelgmail.component.GmailRoutes.historyUri;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.client.GmailException;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.fault.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Gmail refuses while a feed runs is reported, and read again when Gmail answers. */
class HistoryOutageTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    @TempDir
    Path state;

    private final List<Throwable> reported = new CopyOnWriteArrayList<>();

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private GmailRoutes feed() throws Exception {
        return GmailRoutes.on(gmail())
                .with(new RouteBuilder() {
                    @Override
                    public void configure() {
                        onException(GmailException.class)
                                .handled(true)
                                .process(exchange ->
                                        reported.add(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)));
                        from(historyUri(state, "&bridgeErrorHandler=true&maxAttempts=1"))
                                .to("mock:mail");
                    }
                })
                .started();
    }

    private static void deliver(int count) {
        EmbeddedMailbox alice = gmail().mailbox(ALICE);
        IntStream.range(0, count)
                .forEach(number -> alice.deliver(Mail.from("bob@example.net")
                        .to(ALICE)
                        .subject("Mail " + number)
                        .text("Text")));
    }

    static Stream<Fault> refusals() {
        return Stream.of(
                Fault.unavailable(), Fault.invalidCredentials(), Fault.rateLimitExceeded(), Fault.droppedConnection());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusedPollsLoseNothing(Fault refusal) throws Exception {
        try (GmailRoutes routes = feed()) {
            gmail().failNext("history.list", 4, refusal);
            deliver(3);
            routes.mock("mail").expectedMessageCount(3);

            routes.mock("mail").assertIsSatisfied();
            assertThat(reported).isNotEmpty().allMatch(GmailException.class::isInstance);
        }
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusedPartsOfABatchLoseNothing(Fault refusal) throws Exception {
        try (GmailRoutes routes = feed()) {
            gmail().failNext(call -> call.inBatch(), 5, refusal);
            deliver(20);
            routes.mock("mail").expectedMessageCount(20);

            routes.mock("mail").assertIsSatisfied();
            assertThat(routes.mock("mail").getReceivedExchanges())
                    .extracting(exchange -> exchange.getMessage().getHeader(GmailConstants.MESSAGE_SUBJECT))
                    .containsExactlyElementsOf(IntStream.range(0, 20)
                            .mapToObj(number -> (Object) ("Mail " + number))
                            .toList());
        }
    }

    @Test
    void aServerThatIsGoneForAWhileLosesNothing() throws Exception {
        try (GmailRoutes routes = feed()) {
            gmail().failNext(call -> true, 10, Fault.droppedConnection());
            deliver(2);
            routes.mock("mail").expectedMessageCount(2);

            routes.mock("mail").assertIsSatisfied();
            Awaitility.await()
                    .untilAsserted(() -> assertThat(gmail().allFaultsHappened()).isTrue());
        }
    }
}
