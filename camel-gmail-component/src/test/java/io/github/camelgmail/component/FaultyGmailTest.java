package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static io.github.camelgmail.component.GmailRoutes.historyUri;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.EmbeddedGmail;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.ExceptionHandler;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A Gmail that fails in every tenth call, in all its ways, and a feed that nobody looks after.
 *
 * <p>{@code -Dgmail.faults.messages=5000} lets so many messages arrive, {@code -Dgmail.faults.seed=…} chooses other calls.
 */
class FaultyGmailTest {

    private static final int MESSAGES = Integer.getInteger("gmail.faults.messages", 300);
    private static final long SEED = Long.getLong("gmail.faults.seed", 4);
    private static final int SUBJECTS = 100;
    private static final int ARRIVING_TOGETHER = 2;
    private static final Duration READ_TIMEOUT = Duration.ofMillis(500);

    private final EmbeddedGmail gmail =
            EmbeddedGmail.builder().seed(SEED).journalCapacity(1_000_000).start();
    private final List<String> delivered = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger failedPolls = new AtomicInteger();

    @TempDir
    Path state;

    @AfterEach
    void stopGmail() {
        gmail.close();
    }

    @Test
    void everyMessageIsDeliveredOnceAndInOrder() throws Exception {
        FaultMix faults = FaultMix.inEveryTenthCall(gmail, READ_TIMEOUT);

        deliver(MESSAGES, "");

        System.out.println(MESSAGES + " messages: " + faults + ", " + failedPolls + " polls failed");
        assertThat(faults.share()).isBetween(0.08, 0.12);
        assertThat(faults.hitsOfEachErrorInBatches()).doesNotContain(0L);
        assertThat(faults.hitsOfConnections()).isPositive();
    }

    @Test
    void pollsThatFailAreMadeUpForByTheNextOnes() throws Exception {
        FaultMix faults = FaultMix.inEveryTenthCall(gmail, READ_TIMEOUT);

        deliver(100, "&maxAttempts=1&batchSize=5");

        System.out.println("with one attempt a call: " + faults + ", " + failedPolls + " polls failed");
        assertThat(failedPolls).hasPositiveValue();
    }

    private void deliver(int messages, String options) throws Exception {
        Correspondence mail = new Correspondence(gmail.mailbox(ALICE), SEED, SUBJECTS);
        mail.arrive(messages / 2);
        try (GmailRoutes routes = GmailRoutes.on(gmail)) {
            routes.context().getRegistry().bind("polls", (ExceptionHandler) new FailedPolls(failedPolls));
            routes.with(feed(options)).started();
            while (mail.size() < messages) {
                await(mail.size());
                mail.arrive(Math.min(ARRIVING_TOGETHER, messages - mail.size()));
            }
            await(messages);
        }
        assertThat(arrivalNumbers(mail))
                .isEqualTo(IntStream.range(0, messages).boxed().toList());
    }

    /** Returns the numbers under which the delivered messages arrived: such lists are easier to compare than lists of ids. */
    private List<Integer> arrivalNumbers(Correspondence mail) {
        Map<String, Integer> numbers = new HashMap<>();
        mail.arrived().forEach(message -> numbers.put(message.id(), numbers.size()));
        return delivered.stream().map(numbers::get).toList();
    }

    private RouteBuilder feed(String options) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(historyUri(
                                state,
                                "&startFrom=earliest&exceptionHandler=#polls&readTimeout=" + READ_TIMEOUT.toMillis()
                                        + options))
                        .process(exchange -> delivered.add(
                                exchange.getMessage().getHeader(GmailConstants.MESSAGE_ID, String.class)));
            }
        };
    }

    private void await(int messages) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> delivered.size() >= messages);
    }

    /** Counts the polls that were given up. */
    private record FailedPolls(AtomicInteger count) implements ExceptionHandler {

        @Override
        public void handleException(Throwable exception) {
            count.incrementAndGet();
        }

        @Override
        public void handleException(String message, Throwable exception) {
            count.incrementAndGet();
        }

        @Override
        public void handleException(String message, org.apache.camel.Exchange exchange, Throwable cause) {
            count.incrementAndGet();
        }
    }
}
