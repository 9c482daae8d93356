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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A mailbox with much to do does not delay the others. */
class MailboxesFairnessTest {

    private static final String BUSY = "busy@example.com";

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL = EmbeddedGmailExtension.newInstance();

    @TempDir
    Path state;

    private final AtomicInteger busy = new AtomicInteger();
    private final Set<String> small = ConcurrentHashMap.newKeySet();

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private static String mailbox(Exchange exchange) {
        return exchange.getMessage().getHeader(GmailConstants.USER_ID, String.class);
    }

    private Processor slowly(int milliseconds) {
        CountDownLatch never = new CountDownLatch(1);
        return exchange -> {
            boolean unused = never.await(milliseconds, TimeUnit.MILLISECONDS);
            if (mailbox(exchange).equals(BUSY)) {
                busy.incrementAndGet();
            } else {
                small.add(mailbox(exchange));
            }
        };
    }

    private static Tenants tenantsWithBacklog(int messages) {
        Tenants tenants = Tenants.on(gmail(), 20);
        for (int number = 1; number <= messages; number++) {
            gmail().mailbox(BUSY).deliver(mail(number));
        }
        for (int user = 1; user <= 20; user++) {
            gmail().mailbox(user(user)).deliver(mail(1));
        }
        tenants.come(BUSY);
        return tenants;
    }

    private void smallOnesAreServedWhileABacklogIsRead(String options) throws Exception {
        Tenants tenants = tenantsWithBacklog(2_000);
        try (GmailRoutes routes = on(
                        routes(gmail(), tenants), state, "&userId=#mailboxes&startFrom=earliest" + options, slowly(5))
                .started()) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> small.size() == 20);
            assertThat(busy.get()).isLessThan(500);
            Awaitility.await().until(() -> consumer(routes).getMailboxesActive() >= 20);
        }
    }

    @Test
    void withOneWorker() throws Exception {
        smallOnesAreServedWhileABacklogIsRead("&workers=1");
    }

    @Test
    void withSeveralExchangesOfTheBusyOneAtATime() throws Exception {
        smallOnesAreServedWhileABacklogIsRead("&workers=2&concurrentConsumers=10");
    }
}
