package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.mail;
import static io.github.camelgmail.component.FeedRoutes.on;
import static io.github.camelgmail.component.FeedRoutes.received;
import static io.github.camelgmail.component.FeedRoutes.subject;
import static io.github.camelgmail.component.Tenants.consumer;
import static io.github.camelgmail.component.Tenants.routes;
import static io.github.camelgmail.component.Tenants.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Feeds of many mailboxes on one endpoint. */
class MailboxesRouteTest {

    private static final String BEAN = "&userId=#bean:mailboxes";

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL = EmbeddedGmailExtension.newInstance();

    @TempDir
    Path state;

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private static void awaitActive(GmailRoutes routes, int mailboxes) {
        Awaitility.await().until(() -> consumer(routes).getMailboxesActive() == mailboxes);
    }

    private static void deliver(int user, int first, int last) {
        for (int number = first; number <= last; number++) {
            gmail().mailbox(user(user)).deliver(mail(number));
        }
    }

    private static List<String> subjectsOf(GmailRoutes routes, int user) {
        return routes.mock("mail").getReceivedExchanges().stream()
                .filter(exchange -> user(user).equals(exchange.getMessage().getHeader(GmailConstants.USER_ID)))
                .map(FeedRoutes::subject)
                .toList();
    }

    @Test
    void eachMailboxHasItsOwnFeed() throws Exception {
        try (GmailRoutes routes =
                on(routes(gmail(), Tenants.on(gmail(), 20)), state, BEAN).started()) {
            awaitActive(routes, 20);
            for (int user = 1; user <= 20; user++) {
                deliver(user, 1, 3);
            }

            received(routes, 60);
            assertThat(subjectsOf(routes, 7)).containsExactly("Mail 1", "Mail 2", "Mail 3");
            assertThat(consumer(routes).getLeasesHeld()).isEqualTo(20);
            assertThat(consumer(routes).getDelivered()).isEqualTo(60);
        }
    }

    @Test
    void aRestartGoesOnFromEachCheckpoint() throws Exception {
        Tenants tenants = Tenants.on(gmail(), 5);
        try (GmailRoutes routes = on(routes(gmail(), tenants), state, BEAN).started()) {
            awaitActive(routes, 5);
            deliver(2, 1, 4);
            received(routes, 4);
        }
        deliver(2, 5, 6);
        deliver(3, 1, 1);
        try (GmailRoutes routes = on(routes(gmail(), tenants), state, BEAN).started()) {
            received(routes, 3);
            assertThat(subjectsOf(routes, 2)).containsExactly("Mail 5", "Mail 6");
        }
    }

    @Test
    void mailboxesComeAndGoAndGoOnWhenTheyReturn() throws Exception {
        Tenants tenants = Tenants.on(gmail(), 2);
        gmail().mailbox(user(3));
        try (GmailRoutes routes = on(routes(gmail(), tenants), state, BEAN).started()) {
            awaitActive(routes, 2);
            tenants.come(user(3));
            awaitActive(routes, 3);
            tenants.leave(user(1));
            Awaitility.await().until(() -> consumer(routes).getMailboxes() == 2);
            deliver(1, 1, 2);
            deliver(3, 1, 1);
            received(routes, 1);

            tenants.come(user(1));

            received(routes, 3);
            assertThat(subjectsOf(routes, 1)).containsExactly("Mail 1", "Mail 2");
        }
    }

    @Test
    void aSupplierOrACollectionOfAddressesWillDo() throws Exception {
        Supplier<Set<String>> supplier = () -> Set.of(user(1));
        for (Object bean : List.of(supplier, List.of("User1@Example.com", user(1)))) {
            GmailRoutes routes = routes(gmail(), bean);
            routes.context()
                    .getComponent("gmail", GmailComponent.class)
                    .getConfiguration()
                    .setAccessToken(user(1));
            gmail().mailbox(user(1));
            try (GmailRoutes started = on(routes, state, "&userId=#mailboxes").started()) {
                awaitActive(started, 1);
            }
        }
    }

    @Test
    void aServiceAccountActsForEachOfAList() throws Exception {
        Tenants.on(gmail(), 2);
        GmailRoutes routes = routes(gmail(), "unused");
        GmailConfiguration configuration =
                routes.context().getComponent("gmail", GmailComponent.class).getConfiguration();
        configuration.setServiceAccountKey(gmail().oauth().serviceAccountKey("robot@project.iam.gserviceaccount.com"));
        try (GmailRoutes started = on(routes, state, "&userId=user1@example.com, user2@example.com")
                .started()) {
            awaitActive(started, 2);
            deliver(1, 1, 1);
            deliver(2, 2, 2);

            List<Exchange> exchanges = received(started, 2);
            assertThat(exchanges).extracting(FeedRoutes::subject).containsExactlyInAnyOrder("Mail 1", "Mail 2");
            assertThat(subject(exchanges.get(0))).isNotNull();
        }
    }

    @Test
    void whatIsNoAddressIsRefusedAtStart() {
        for (String list : List.of("me,a@example.com", "a@example.com,", "a@example.com,bob")) {
            assertThatThrownBy(() -> on(routes(gmail(), "unused"), state, "&accessToken=x&userId=" + list)
                            .started())
                    .hasStackTraceContaining("userId names several mailboxes");
        }
    }

    @Test
    void aProducerWorksOnOneMailbox() {
        try (GmailRoutes routes = routes(gmail(), "unused").started()) {
            assertThatThrownBy(() -> routes.context()
                            .createProducerTemplate()
                            .requestBody("gmail:profile?accessToken=x&userId=a@example.com,b@example.com", ""))
                    .hasStackTraceContaining("a producer works on one");
        }
    }

    @Test
    void aDelegateIsOneMailbox() {
        assertThatThrownBy(() -> on(
                                routes(gmail(), "unused"),
                                state,
                                "&serviceAccountKey=RAW({})&delegate=a@example.com&userId=a@example.com,b@example.com")
                        .started())
                .hasStackTraceContaining("remove delegate");
    }

    @Test
    void aBeanThatTellsNoMailboxesIsRefused() {
        assertThatThrownBy(() -> on(routes(gmail(), 42), state, BEAN).started())
                .hasStackTraceContaining("does not tell mailboxes");
        assertThatThrownBy(() ->
                        on(routes(gmail(), "unused"), state, "&userId=#missing").started())
                .hasStackTraceContaining("No bean could be found in the registry for: missing");
    }

    @Test
    void anAddressWithALineBreakIsRefusedInOneLine() throws Exception {
        for (String hidden : List.of("\n", "\u2028", "\u00a0", "\u202e")) {
            String address = "eve@example" + hidden + "INFO all is well.com";
            try (GmailRoutes routes = on(routes(gmail(), List.of(user(1), address)), state, BEAN + "&accessToken=x")) {
                assertThatThrownBy(routes::started)
                        .hasStackTraceContaining("'eve@example?INFO")
                        .message()
                        .doesNotContain(hidden);
            }
        }
    }
}
