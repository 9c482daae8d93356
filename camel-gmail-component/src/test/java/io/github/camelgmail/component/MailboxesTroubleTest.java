package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.mail;
import static io.github.camelgmail.component.FeedRoutes.on;
import static io.github.camelgmail.component.FeedRoutes.received;
import static io.github.camelgmail.component.Tenants.consumer;
import static io.github.camelgmail.component.Tenants.routes;
import static io.github.camelgmail.component.Tenants.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelgmail.component.client.GmailAuthenticationException;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.fault.FaultRule;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** One mailbox of many fails, and the others do not notice. */
class MailboxesTroubleTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL = EmbeddedGmailExtension.newInstance();

    @TempDir
    Path state;

    private final List<Throwable> reported = new CopyOnWriteArrayList<>();

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private final class Reports implements ExceptionHandler {

        @Override
        public void handleException(Throwable exception) {
            reported.add(exception);
        }

        @Override
        public void handleException(String message, Throwable exception) {
            assertThat(message).contains(user(1));
            reported.add(exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            reported.add(exception);
        }
    }

    private GmailRoutes started(Tenants tenants, String options) throws Exception {
        GmailRoutes routes = routes(gmail(), tenants);
        routes.context().getRegistry().bind("reports", new Reports());
        return on(routes, state, "&userId=#mailboxes&exceptionHandler=#reports" + options)
                .started();
    }

    private static void awaitState(GmailRoutes routes, int user, String text) {
        Awaitility.await().until(() -> {
            String told = consumer(routes).mailboxState(user(user));
            return told != null && told.contains(text);
        });
    }

    private static long fail(int user, Fault fault) {
        return gmail().faults().add(FaultRule.of(fault).inMailbox(user(user)));
    }

    @Test
    void aRevokedMailboxStopsAloneIsReportedOnceAndIsServedWhenItReturns() throws Exception {
        Tenants tenants = Tenants.on(gmail(), 3);
        try (GmailRoutes routes = started(tenants, "")) {
            Awaitility.await().until(() -> consumer(routes).getMailboxesActive() == 3);
            long fault = fail(1, Fault.invalidCredentials());
            awaitState(routes, 1, "REVOKED");
            gmail().mailbox(user(1)).deliver(mail(1));
            gmail().mailbox(user(2)).deliver(mail(2));

            received(routes, 1);
            assertThat(reported).hasSize(1).first().isInstanceOf(GmailAuthenticationException.class);
            assertThat(consumer(routes).getLeasesHeld()).isEqualTo(2);
            assertThat(consumer(routes).getMailboxesRevoked()).isEqualTo(1);
            assertThat(consumer(routes).getMailboxesFailing())
                    .singleElement()
                    .asString()
                    .contains(user(1), "REVOKED");
            assertThat(consumer(routes).isConsumerReady()).isTrue();

            gmail().faults().remove(fault);
            tenants.leave(user(1));
            Awaitility.await().until(() -> consumer(routes).getMailboxes() == 2);
            tenants.come(user(1));
            received(routes, 2);
        }
    }

    @Test
    void aHandlerThatFailsItselfKeepsNoTurn() throws Exception {
        Tenants tenants = Tenants.on(gmail(), 2);
        GmailRoutes made = routes(gmail(), tenants);
        made.context().getRegistry().bind("reports", new FailingHandler());
        try (GmailRoutes routes =
                on(made, state, "&userId=#mailboxes&exceptionHandler=#reports").started()) {
            Awaitility.await().until(() -> consumer(routes).getMailboxesActive() == 2);
            fail(1, Fault.invalidCredentials());
            awaitState(routes, 1, "REVOKED");

            tenants.leave(user(1));

            Awaitility.await().until(() -> consumer(routes).getMailboxes() == 1);
        }
    }

    private static final class FailingHandler implements ExceptionHandler {

        @Override
        public void handleException(Throwable exception) {
            throw new IllegalStateException("no pager", exception);
        }

        @Override
        public void handleException(String message, Throwable exception) {
            handleException(exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            handleException(exception);
        }
    }

    @Test
    void withoutAStoreThatCanBeUsedTheRouteDoesNotStart() throws Exception {
        Path file = Files.createFile(state.resolve("file"));
        try (GmailRoutes routes =
                on(routes(gmail(), Tenants.on(gmail(), 2)), file.resolve("checkpoints"), "&userId=#mailboxes")) {
            assertThatThrownBy(routes::started)
                    .hasRootCauseInstanceOf(FileSystemException.class)
                    .hasStackTraceContaining("checkpointDirectory");
        }
    }

    @Test
    void aListWithoutCredentialsDoesNotStart() throws Exception {
        try (GmailRoutes routes = on(routes(gmail(), "unused"), state, "&userId=" + user(1) + "," + user(2))) {
            assertThatThrownBy(routes::started).hasStackTraceContaining("serviceAccountKey");
        }
    }

    @Test
    void aFailingMailboxIsTriedAgainWithLongerAndLongerWaits() throws Exception {
        Tenants tenants = Tenants.on(gmail(), 2);
        try (GmailRoutes routes = started(tenants, "&maxAttempts=1")) {
            Awaitility.await().until(() -> consumer(routes).getMailboxesActive() == 2);
            long fault = fail(1, Fault.unavailable());
            awaitState(routes, 1, "BACKING_OFF");
            gmail().resetRequests();
            gmail().mailbox(user(2)).deliver(mail(1));
            received(routes, 1);
            gmail().mailbox(user(1)).deliver(mail(1));

            gmail().faults().remove(fault);
            received(routes, 2);
            awaitState(routes, 1, "ACTIVE");
            assertThat(reported).isEmpty();
            assertThat(consumer(routes).getMailboxesFailing()).isEmpty();
        }
    }

    @Test
    void aLabelThatOneMailboxLacksStopsThatOneOnly() throws Exception {
        Tenants tenants = Tenants.on(gmail(), 2);
        gmail().mailbox(user(2)).with().labels("Wanted");
        try (GmailRoutes routes = started(tenants, "&addLabels=Wanted")) {
            awaitState(routes, 2, "ACTIVE");
            awaitState(routes, 1, "addLabels");
            gmail().mailbox(user(2)).deliver(mail(1));
            received(routes, 1);

            gmail().mailbox(user(1)).with().labels("Wanted");
            awaitState(routes, 1, "ACTIVE");
        }
    }

    @Test
    void anAliasIsRefusedAsItsMailboxMayBeServedAlready() throws Exception {
        Tenants tenants = Tenants.on(gmail(), 1);
        String profile = "{\"emailAddress\": \"primary@example.com\", \"historyId\": \"7\"}";
        gmail().faults().failNext("getProfile", 6, Fault.rawAnswer(200, "application/json", profile));
        try (GmailRoutes routes = started(tenants, "")) {
            awaitState(routes, 1, "primary@example.com");
            awaitState(routes, 1, "ACTIVE");
            assertThat(consumer(routes).mailboxState("nobody@example.com")).isNull();
        }
    }
}
