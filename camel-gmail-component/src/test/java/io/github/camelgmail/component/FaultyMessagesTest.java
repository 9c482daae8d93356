package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.deliver;
import static io.github.camelgmail.component.FeedRoutes.subject;
import static io.github.camelgmail.component.FeedRoutes.subjects;
import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.EmbeddedGmail;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Gmail that fails in every tenth call, in all its ways, a route that fails now and then, and mail that matches. */
class FaultyMessagesTest {

    private static final int MESSAGES = 150;
    private static final int BETWEEN_FAILURES = 7;
    private static final Duration READ_TIMEOUT = Duration.ofMillis(500);

    private final EmbeddedGmail gmail = EmbeddedGmail.builder()
            .seed(6)
            .journalCapacity(1_000_000)
            .mailbox(ALICE)
            .start();
    private final AtomicInteger exchanges = new AtomicInteger();
    private final List<String> completed = new CopyOnWriteArrayList<>();

    @AfterEach
    void stopGmail() {
        gmail.close();
    }

    private void failNowAndThen(Exchange exchange) {
        if (exchanges.incrementAndGet() % BETWEEN_FAILURES == 0) {
            throw new IllegalStateException("The database is down");
        }
        completed.add(subject(exchange));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&maxAttempts=1&batchSize=5", "&format=raw&maxMessagesPerPoll=10"})
    void everyMessageIsDoneOnceAndMarked(String options) throws Exception {
        deliver(gmail, 1, MESSAGES / 2);
        FaultMix.inEveryTenthCall(gmail, READ_TIMEOUT);
        try (GmailRoutes routes = MatchRoutes.matches(
                        gmail,
                        "&markAsRead=true&redeliveryDelay=1&readTimeout=" + READ_TIMEOUT.toMillis() + options,
                        this::failNowAndThen)
                .started()) {
            deliver(gmail, MESSAGES / 2 + 1, MESSAGES);
            Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(
                            gmail.mailbox(ALICE).messages("is:unread"))
                    .isEmpty());
            assertThat(routes.mock("mail").getReceivedCounter()).isEqualTo(MESSAGES);
        }
        assertThat(completed).containsExactlyInAnyOrderElementsOf(subjects(1, MESSAGES));
    }
}
