package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.mail;
import static io.github.camelgmail.component.FeedRoutes.on;
import static io.github.camelgmail.component.FeedRoutes.subject;
import static io.github.camelgmail.component.Tenants.consumer;
import static io.github.camelgmail.component.Tenants.routes;
import static io.github.camelgmail.component.Tenants.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.checkpoint.JdbcCheckpointStore;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.awaitility.Awaitility;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Several nodes share the mailboxes of one list through one database. */
class MailboxesNodesTest {

    private static final int USERS = 30;
    private static final Duration LEASE = Duration.ofSeconds(2);

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL = EmbeddedGmailExtension.newInstance();

    @TempDir
    Path state;

    private final String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private final List<String> routed = new CopyOnWriteArrayList<>();
    private final List<String> delivered = new ArrayList<>();

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private GmailRoutes node(Tenants tenants) throws Exception {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(database);
        GmailRoutes routes = routes(gmail(), tenants);
        routes.context().getRegistry().bind("table", new JdbcCheckpointStore(dataSource, "feeds", LEASE));
        return on(routes, state, "&userId=#mailboxes&checkpointStore=#table", exchange -> routed.add(of(exchange)))
                .started();
    }

    private static String of(Exchange exchange) {
        return exchange.getMessage().getHeader(GmailConstants.USER_ID, String.class) + ": " + subject(exchange);
    }

    private void deliver(int number) {
        for (int user = 1; user <= USERS; user++) {
            gmail().mailbox(user(user)).deliver(mail(number));
            delivered.add(user(user) + ": Mail " + number);
        }
    }

    private static void awaitLeases(GmailRoutes node, int leases) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> consumer(node).getLeasesHeld() == leases);
    }

    private void awaitAllRouted() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> routed.size() >= delivered.size());
    }

    @Test
    void aNodeThatComesGetsItsPartAndWhatANodeLeavesIsTakenOver() throws Exception {
        Tenants tenants = Tenants.on(gmail(), USERS);
        GmailRoutes first = node(tenants);
        try (first) {
            awaitLeases(first, USERS);
            deliver(1);
            awaitAllRouted();
            try (GmailRoutes second = node(tenants);
                    GmailRoutes third = node(tenants)) {
                awaitLeases(second, USERS / 3);
                awaitLeases(third, USERS / 3);
                awaitLeases(first, USERS / 3);
                deliver(2);
                awaitAllRouted();
                first.close();
                awaitLeases(second, USERS / 2);
                awaitLeases(third, USERS / 2);
                deliver(3);
                awaitAllRouted();
            }
        }
        assertThat(routed).containsExactlyInAnyOrderElementsOf(delivered);
    }

    @Test
    void whatOnlyOneNodeKnowsIsServedByThatOne() throws Exception {
        Tenants all = Tenants.on(gmail(), 4);
        Tenants one = new Tenants(List.of(user(1)));
        try (GmailRoutes first = node(one);
                GmailRoutes second = node(all)) {
            awaitLeases(first, 1);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> consumer(second).getLeasesHeld() == 3);
        }
    }
}
