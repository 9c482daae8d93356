package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.deliver;
import static io.github.camelgmail.component.FeedRoutes.feed;
import static io.github.camelgmail.component.FeedRoutes.received;
import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.fault.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Processor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a feed does to messages whose exchanges have completed. */
class HistoryAfterWorkTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    @TempDir
    Path state;

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

    @Test
    void messagesAreMarkedArchivedAndLabelled() throws Exception {
        alice().labelId("New");
        try (GmailRoutes routes = feed(
                        gmail(),
                        state,
                        "&markAsRead=true&archive=true&addLabels=RAW(Done, STARRED)&createMissingLabels=true&removeLabels=IMPORTANT")
                .started()) {
            deliver(gmail(), 1, 3);

            received(routes, 3);
            awaitMessages("label:done is:starred -is:unread -in:inbox", 3);
        }
    }

    @Test
    void messagesAreTrashed() throws Exception {
        try (GmailRoutes routes = feed(gmail(), state, "&trash=true").started()) {
            deliver(gmail(), 1, 2);

            received(routes, 2);
            awaitMessages("in:trash", 2);
            received(routes, 2);
        }
    }

    @Test
    void manyMessagesAreChangedInFewCalls() throws Exception {
        try (GmailRoutes routes = feed(gmail(), state, "&markAsRead=true").started()) {
            routes.context().getRouteController().suspendRoute("feed");
            deliver(gmail(), 1, 40);
            gmail().resetRequests();
            routes.context().getRouteController().resumeRoute("feed");

            received(routes, 40);
            awaitMessages("is:unread", 0);
            assertThat(gmail().requests().of("messages.batchModify")).isBetween(1L, 3L);
            assertThat(gmail().requests().of("messages.modify")).isLessThan(10);
        }
    }

    @Test
    void aFailedMessageIsLeftAsItIs() throws Exception {
        AtomicInteger failures = new AtomicInteger();
        Processor failing = exchange -> {
            failures.incrementAndGet();
            throw new IllegalStateException("The database is down");
        };
        try (GmailRoutes routes = feed(gmail(), state, "&markAsRead=true&maxRedeliveries=0", failing)
                .started()) {
            deliver(gmail(), 1, 2);

            Awaitility.await().until(() -> failures.get() == 2);
            received(routes, 0);
            assertThat(alice().messages("is:unread")).hasSize(2);
        }
    }

    @Test
    void whatGmailRefusedIsDoneLaterWithoutRoutingAgain() throws Exception {
        try (GmailRoutes routes =
                feed(gmail(), state, "&markAsRead=true&maxAttempts=1").started()) {
            gmail().failNext("messages.modify", 3, Fault.unavailable());
            deliver(gmail(), 1, 1);

            received(routes, 1);
            awaitMessages("is:unread", 0);
            assertThat(gmail().allFaultsHappened()).isTrue();
            received(routes, 1);
        }
    }

    @Test
    void whatWasNotDoneBeforeAStopIsDoneAfterIt() throws Exception {
        CountDownLatch refused = new CountDownLatch(2);
        try (GmailRoutes routes =
                feed(gmail(), state, "&markAsRead=true&maxAttempts=1").started()) {
            gmail().failNext(
                            call -> {
                                boolean modify = "messages.modify".equals(call.method());
                                if (modify) {
                                    refused.countDown();
                                }
                                return modify;
                            },
                            1_000_000,
                            Fault.unavailable());
            deliver(gmail(), 1, 1);
            received(routes, 1);
            assertThat(refused.await(10, TimeUnit.SECONDS)).isTrue();
        }
        gmail().faults().clear();
        assertThat(alice().messages("is:unread")).hasSize(1);

        try (GmailRoutes routes = feed(gmail(), state, "&markAsRead=true").started()) {
            awaitMessages("is:unread", 0);
            received(routes, 0);
            deliver(gmail(), 2, 2);
            received(routes, 1);
        }
    }

    @Test
    void aMessageThatIsGoneMeanwhileKeepsNothingFromGoingOn() throws Exception {
        Processor deleting =
                exchange -> alice().delete(exchange.getMessage().getHeader(GmailConstants.MESSAGE_ID, String.class));
        try (GmailRoutes routes =
                feed(gmail(), state, "&markAsRead=true", deleting).started()) {
            deliver(gmail(), 1, 3);

            received(routes, 3);
            assertThat(alice().messages()).isEqualTo(List.of());
        }
    }
}
