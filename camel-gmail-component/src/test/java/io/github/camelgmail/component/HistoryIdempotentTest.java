package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.deliver;
import static io.github.camelgmail.component.FeedRoutes.eventType;
import static io.github.camelgmail.component.FeedRoutes.on;
import static io.github.camelgmail.component.FeedRoutes.received;
import static io.github.camelgmail.component.FeedRoutes.subjects;
import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.mailbox.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A feed that remembers what it delivered. */
class HistoryIdempotentTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    @TempDir
    Path state;

    private final MemoryIdempotentRepository memory = new MemoryIdempotentRepository();

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private static EmbeddedMailbox alice() {
        return gmail().mailbox(ALICE);
    }

    private GmailRoutes feed(IdempotentRepository repository, String options, Processor... steps) throws Exception {
        GmailRoutes routes = GmailRoutes.on(gmail());
        routes.context().getRegistry().bind("repository", repository);
        return on(routes, state, "&idempotentRepository=#repository" + options, steps)
                .started();
    }

    @Test
    void aMessageThatIsKnownIsNotRoutedAgain() throws Exception {
        List<Message> messages = deliver(gmail(), 1, 3);
        memory.start();
        memory.add(ALICE + "/" + messages.get(1).id());
        try (GmailRoutes routes = feed(memory, "&startFrom=earliest")) {
            received(routes, 2);
            assertThat(subjects(routes.mock("mail"))).containsExactly("Mail 1", "Mail 3");
            assertThat(memory.getCache())
                    .containsKey(ALICE + "/" + messages.get(2).id());
        }
    }

    @Test
    void aMessageIsKnownOnlyWhenItsExchangeHasCompleted() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        Processor failingOnce = exchange -> {
            assertThat(memory.getCache()).isEmpty();
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("The database is down");
            }
        };
        try (GmailRoutes routes = feed(memory, "&redeliveryDelay=1", failingOnce)) {
            deliver(gmail(), 1, 1);

            received(routes, 1);
            assertThat(attempts).hasValue(2);
        }
    }

    @Test
    void aResyncFindsWhatIsOlderThanItsWindowAndDoublesNothing() throws Exception {
        try (GmailRoutes routes = feed(memory, "&startFrom=2000-01-01T00:00:00Z&resyncWindow=0")) {
            deliver(gmail(), 1, 3);
            received(routes, 3);
            routes.context().getRouteController().suspendRoute("feed");
            alice().modify(alice().messages().get(0).id(), List.of("STARRED"), List.of());
            alice().insert(
                            FeedRoutes.mail(4)
                                    .date(java.time.Instant.parse("2010-01-01T00:00:00Z"))
                                    .bytes(),
                            "INBOX");
            deliver(gmail(), 5, 5);
            alice().expireHistory();
            routes.context().getRouteController().resumeRoute("feed");

            received(routes, 5);
            assertThat(subjects(routes.mock("mail")).subList(3, 5)).containsExactlyInAnyOrder("Mail 4", "Mail 5");
        }
    }

    @Test
    void whatWasDeletedWhileTheHistoryExpiredIsAnEvent() throws Exception {
        whatWasDeletedIsAnEvent(memory);
    }

    @Test
    void aFileKnowsWhatWasDeletedToo() throws Exception {
        whatWasDeletedIsAnEvent(FileIdempotentRepository.fileIdempotentRepository(
                state.resolve("delivered.txt").toFile(), 2));
    }

    private void whatWasDeletedIsAnEvent(IdempotentRepository repository) throws Exception {
        try (GmailRoutes routes = feed(repository, "&historyTypes=messageAdded,messageDeleted")) {
            List<Message> messages = deliver(gmail(), 1, 5);
            received(routes, 5);
            routes.context().getRouteController().suspendRoute("feed");
            alice().delete(messages.get(1).id());
            alice().delete(messages.get(3).id());
            alice().modify(messages.get(4).id(), List.of("TRASH"), List.of());
            alice().expireHistory();
            routes.context().getRouteController().resumeRoute("feed");

            List<Exchange> events = received(routes, 7).subList(5, 7);
            assertThat(events).extracting(exchange -> eventType(exchange)).containsOnly("messageDeleted");
            assertThat(events)
                    .extracting(exchange -> exchange.getMessage().getHeader(GmailConstants.MESSAGE_ID))
                    .containsExactlyInAnyOrder(
                            messages.get(1).id(), messages.get(3).id());
            Awaitility.await()
                    .until(() ->
                            !repository.contains(ALICE + "/" + messages.get(1).id()));
            assertThat(repository.contains(ALICE + "/" + messages.get(0).id())).isTrue();
        }
    }

    @Test
    void whatARouteRemembersOutlivesItsStop() throws Exception {
        try (GmailRoutes routes = feed(memory, "")) {
            deliver(gmail(), 1, 1);
            received(routes, 1);
            routes.context().getRouteController().stopRoute("feed");

            assertThat(memory.getCacheSize()).isEqualTo(1);
        }
    }

    @Test
    void aRepositoryThatFailsHoldsTheFeed() throws Exception {
        IdempotentRepository failing = new MemoryIdempotentRepository() {
            private int asked;

            @Override
            public boolean contains(String key) {
                if (asked++ < 2) {
                    throw new IllegalStateException("The repository is down");
                }
                return super.contains(key);
            }
        };
        try (GmailRoutes routes = feed(failing, "&redeliveryDelay=1")) {
            deliver(gmail(), 1, 2);

            received(routes, 2);
            assertThat(subjects(routes.mock("mail"))).containsExactly("Mail 1", "Mail 2");
        }
    }
}
