package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.mail;
import static io.github.camelgmail.component.FeedRoutes.on;
import static io.github.camelgmail.component.Tenants.consumer;
import static io.github.camelgmail.component.Tenants.routes;
import static io.github.camelgmail.component.Tenants.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A mailbox whose quota is used up waits without a worker. */
class MailboxesQuotaTest {

    private static final String BUSY = "busy@example.com";
    private static final int BACKLOG = 100;

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL = EmbeddedGmailExtension.newInstance();

    @TempDir
    Path state;

    private final Map<String, Integer> routed = new ConcurrentHashMap<>();

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private static String mailbox(Exchange exchange) {
        return exchange.getMessage().getHeader(GmailConstants.USER_ID, String.class);
    }

    private int routedOf(String mailbox) {
        return routed.getOrDefault(mailbox, 0);
    }

    @Test
    void theOneWorkerServesTheOthersMeanwhile() throws Exception {
        Tenants tenants = Tenants.on(gmail(), 3);
        for (int number = 1; number <= BACKLOG; number++) {
            gmail().mailbox(BUSY).deliver(mail(number));
        }
        tenants.come(BUSY);
        String options = "&userId=#mailboxes&startFrom=earliest&workers=1&batchSize=10"
                + "&quotaTariff=custom&quotaUserUnits=600&quotaProjectUnits=100000";
        GmailRoutes routes = on(
                routes(gmail(), tenants), state, options, exchange -> routed.merge(mailbox(exchange), 1, Integer::sum));
        try (GmailRoutes started = routes.started()) {
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> routedOf(BUSY) >= 10);
            for (int round = 1; round <= 5; round++) {
                int wanted = round;
                gmail().mailbox(user(2)).deliver(mail(round));
                Awaitility.await().until(() -> routedOf(user(2)) == wanted);
            }
            assertThat(routedOf(BUSY)).isLessThan(BACKLOG);
            assertThat(consumer(started).getMailboxesFailing()).isEmpty();
        }
    }
}
