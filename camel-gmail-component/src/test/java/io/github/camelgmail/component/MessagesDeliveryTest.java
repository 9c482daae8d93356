package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.deliver;
import static io.github.camelgmail.component.FeedRoutes.mail;
import static io.github.camelgmail.component.FeedRoutes.subjects;
import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static io.github.camelgmail.component.MatchRoutes.consumer;
import static io.github.camelgmail.component.MatchRoutes.matches;
import static io.github.camelgmail.component.MatchRoutes.received;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.fault.FaultRule;
import io.github.camelgmail.test.mailbox.InsertOptions;
import io.github.camelgmail.test.mailbox.InternalDateSource;
import io.github.camelgmail.test.mailbox.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.component.mock.MockEndpoint;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which messages gmail:messages delivers, and in which order. */
class MessagesDeliveryTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private static EmbeddedMailbox alice() {
        return gmail().mailbox(ALICE);
    }

    @Test
    void unreadMailOfTheInboxIsDeliveredWhereNothingElseIsAskedFor() throws Exception {
        List<Message> messages = deliver(gmail(), 1, 4);
        alice().modify(messages.get(1).id(), List.of(), List.of("UNREAD"));
        alice().modify(messages.get(2).id(), List.of(), List.of("INBOX"));
        alice().with().drafts(1);
        try (GmailRoutes routes = matches(gmail(), "").started()) {
            assertThat(subjects(received(routes, 2))).containsExactly("Mail 1", "Mail 4");

            deliver(gmail(), 5, 5);

            assertThat(subjects(received(routes, 3))).containsExactly("Mail 1", "Mail 4", "Mail 5");
        }
    }

    @Test
    void anExchangeIsLikeOneOfTheFeed() throws Exception {
        Message message = deliver(gmail(), 1, 1).get(0);
        try (GmailRoutes routes = matches(gmail(), "").started()) {
            Exchange exchange = received(routes, 1).getExchanges().get(0);

            assertThat(exchange.getMessage().getBody()).isInstanceOf(GmailMessage.class);
            assertThat(exchange.getMessage().getBody(String.class)).startsWith("Text 1");
            assertThat(exchange.getMessage().getHeaders())
                    .containsEntry(GmailConstants.MESSAGE_ID, message.id())
                    .containsEntry(GmailConstants.USER_ID, ALICE)
                    .containsEntry(GmailConstants.EVENT_TYPE, "messageAdded")
                    .containsEntry(GmailConstants.REDELIVERY_COUNTER, 0)
                    .containsEntry(GmailConstants.MESSAGE_SUBJECT, "Mail 1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lazy", "eager"})
    void attachmentsAreThere(String attachments) throws Exception {
        byte[] content = {1, 2, 3};
        alice().deliver(mail(1).attach("a.bin", "application/x-test", content));
        try (GmailRoutes routes =
                matches(gmail(), "&attachments=" + attachments).started()) {
            AttachmentMessage message =
                    received(routes, 1).getExchanges().get(0).getMessage(AttachmentMessage.class);

            assertThat(message.getAttachment("a.bin").getInputStream().readAllBytes())
                    .isEqualTo(content);
        }
    }

    @Test
    void theOldestComeFirstWhateverTheOrderOfTheirArrival() throws Exception {
        arrivesWithDate(3);
        arrivesWithDate(1);
        arrivesWithDate(2);
        try (GmailRoutes routes = matches(gmail(), "").started()) {
            assertThat(subjects(received(routes, 3))).containsExactlyElementsOf(subjects(1, 3));
        }
    }

    private static void arrivesWithDate(int month) {
        byte[] mail = mail(month)
                .date(Instant.parse("2025-01-01T00:00:00Z").plus(Duration.ofDays(31L * month)))
                .bytes();
        alice().gmail()
                .messages()
                .insert(mail, new InsertOptions(List.of("INBOX", "UNREAD"), null, InternalDateSource.DATE_HEADER));
    }

    @Test
    void aQueryFindsWhatIsDeliveredButNeverDrafts() throws Exception {
        deliver(gmail(), 1, 2);
        alice().with().drafts(2);
        alice().insert(mail(3).bytes(), "SENT");
        try (GmailRoutes routes =
                matches(gmail(), "&query=subject:mail OR in:drafts OR in:sent").started()) {
            assertThat(subjects(received(routes, 3))).containsExactlyInAnyOrder("Mail 1", "Mail 2", "Mail 3");
            assertThat(gmail().requests().of("messages.get")).isEqualTo(3);
        }
    }

    @Test
    void labelsAreGivenByNameAndAllAreNeeded() throws Exception {
        List<Message> messages = deliver(gmail(), 1, 3);
        String support = alice().labelId("Clients/Support");
        alice().modify(messages.get(0).id(), List.of(support), List.of());
        alice().modify(messages.get(2).id(), List.of(support, "STARRED"), List.of());
        try (GmailRoutes routes =
                matches(gmail(), "&labels=clients/support,starred").started()) {
            assertThat(subjects(received(routes, 1))).containsExactly("Mail 3");
        }
    }

    @Test
    void aDraftThatHasTheLabelIsNoMail() throws Exception {
        alice().with().drafts(2);
        String support = alice().labelId("Support");
        alice().messages().forEach(draft -> alice().modify(draft.id(), List.of(support), List.of()));
        Message message = deliver(gmail(), 1, 1).get(0);
        alice().modify(message.id(), List.of(support), List.of());
        try (GmailRoutes routes =
                matches(gmail(), "&labels=Support&maxMessagesPerPoll=1").started()) {
            assertThat(subjects(received(routes, 1))).containsExactly("Mail 1");
        }
    }

    @Test
    void spamAndTrashAreDeliveredWhereTheyAreAskedFor() throws Exception {
        List<Message> messages = deliver(gmail(), 1, 3);
        alice().modify(messages.get(0).id(), List.of("TRASH"), List.of());
        alice().modify(messages.get(1).id(), List.of("SPAM"), List.of());
        try (GmailRoutes routes = matches(gmail(), "&query=subject:mail").started()) {
            assertThat(subjects(received(routes, 1))).containsExactly("Mail 3");
        }
        try (GmailRoutes routes =
                matches(gmail(), "&query=subject:mail&includeSpamTrash=true").started()) {
            received(routes, 3);
        }
        try (GmailRoutes routes = matches(gmail(), "&labels=Trash").started()) {
            assertThat(subjects(received(routes, 1))).containsExactly("Mail 1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "raw", "metadata", "minimal"})
    void manyMessagesAreDeliveredOnceEachFromOldToNew(String format) throws Exception {
        List<String> ids = deliver(gmail(), 1, 1_200).stream().map(Message::id).toList();
        gmail().resetRequests();
        try (GmailRoutes routes = matches(gmail(), "&format=" + format).started()) {
            MockEndpoint mock = received(routes, 1_200);

            assertThat(idsOf(mock)).containsExactlyElementsOf(ids);
            assertThat(consumer(routes).getDelivered()).isEqualTo(1_200);
            assertThat(consumer(routes).getInFlight()).isZero();
        }
        assertThat(gmail().requests().of("messages.get")).isLessThanOrEqualTo(1_200);
    }

    private static List<String> idsOf(MockEndpoint mock) {
        return mock.getReceivedExchanges().stream()
                .map(exchange -> exchange.getMessage().getHeader(GmailConstants.MESSAGE_ID, String.class))
                .toList();
    }

    @Test
    void aPollTakesTheOldestOnesWhereItMayTakeFew() throws Exception {
        deliver(gmail(), 1, 7);
        try (GmailRoutes routes = matches(gmail(), "&maxMessagesPerPoll=3").started()) {
            MockEndpoint mock = received(routes, 7);

            assertThat(subjects(mock)).containsExactlyElementsOf(subjects(1, 7));
            assertThat(mock.getExchanges())
                    .extracting(exchange -> exchange.getProperty(ExchangePropertyKey.BATCH_SIZE))
                    .containsExactly(3, 3, 3, 3, 3, 3, 1);
            assertThat(mock.getExchanges())
                    .extracting(exchange -> exchange.getProperty(ExchangePropertyKey.BATCH_COMPLETE))
                    .containsExactly(false, false, true, false, false, true, true);
        }
    }

    @Test
    void mailThatArrivesWhileTheListIsReadIsDeliveredOnce() throws Exception {
        deliver(gmail(), 1, 1_100);
        AtomicInteger pages = new AtomicInteger();
        gmail().faults()
                .add(FaultRule.of(Fault.unavailable()).on("messages.list").where(call -> {
                    int page = pages.incrementAndGet();
                    if (page == 2 || page == 3) {
                        deliver(gmail(), 1_000 + 100 * page, 1_099 + 100 * page);
                    }
                    return false;
                }));
        try (GmailRoutes routes = matches(gmail(), "").started()) {
            MockEndpoint mock = received(routes, 1_300);

            assertThat(idsOf(mock)).doesNotHaveDuplicates();
            assertThat(subjects(mock).subList(0, 1_100)).containsExactlyElementsOf(subjects(1, 1_100));
        }
    }

    @Test
    void aMessageThatIsGoneBeforeItIsReadIsLeftOutAndCounted() throws Exception {
        List<Message> messages = deliver(gmail(), 1, 4);
        try (GmailRoutes routes = matches(gmail(), "&batchSize=2", exchange -> alice().messages().stream()
                        .filter(message -> message.id().equals(messages.get(2).id()))
                        .forEach(message -> alice().delete(message.id())))
                .started()) {
            assertThat(subjects(received(routes, 3))).containsExactly("Mail 1", "Mail 2", "Mail 4");
            assertThat(consumer(routes).getGone()).isEqualTo(1);
        }
    }

    @Test
    void aMessageThatIsReadBySomebodyElseMeanwhileIsLeftOut() throws Exception {
        List<Message> messages = deliver(gmail(), 1, 4);
        try (GmailRoutes routes = matches(gmail(), "&batchSize=2", exchange -> alice().modify(
                                messages.get(2).id(), List.of(), List.of("UNREAD")))
                .started()) {
            assertThat(subjects(received(routes, 3))).containsExactly("Mail 1", "Mail 2", "Mail 4");
            assertThat(consumer(routes).getGone()).isZero();
        }
    }

    @Test
    void anIdlePollCostsOneRequestAndSendsAnEmptyMessageOnRequest() throws Exception {
        try (GmailRoutes routes =
                matches(gmail(), "&sendEmptyMessageWhenIdle=true").started()) {
            MockEndpoint mock = routes.mock("mail");
            Awaitility.await().until(() -> mock.getReceivedCounter() > 5);

            assertThat(mock.getExchanges().get(0).getMessage().getBody()).isNull();
            assertThat(gmail().requests().allCalls())
                    .isEqualTo(gmail().requests().of("messages.list") + startingCalls());
        }
    }

    private static long startingCalls() {
        return gmail().requests().of("getProfile") + gmail().requests().of("labels.list");
    }

    @Test
    void theUnitsAreThoseOfThePage() throws Exception {
        deliver(gmail(), 1, 30);
        gmail().resetRequests();
        try (GmailRoutes routes =
                matches(gmail(), "&repeatCount=1&markAsRead=true").started()) {
            received(routes, 30);
            Awaitility.await().untilAsserted(() -> assertThat(alice().messages("is:unread"))
                    .isEmpty());
            assertThat(gmail().requests().quotaUnits2026()).isEqualTo(1 + 5 + 30 * 20 + 50);
        }
    }

    @Test
    void aSuspensionEndsTheReadingOfALongList() throws Exception {
        deliver(gmail(), 1, 1_100);
        CountDownLatch suspended = new CountDownLatch(1);
        try (GmailRoutes routes = matches(gmail(), "")) {
            gmail().faults()
                    .add(FaultRule.of(Fault.unavailable()).on("messages.list").where(call -> {
                        if (suspended.getCount() > 0) {
                            consumer(routes).suspend();
                            suspended.countDown();
                        }
                        return false;
                    }));
            routes.started();
            assertThat(suspended.await(10, TimeUnit.SECONDS)).isTrue();
            Awaitility.await().until(() -> !consumer(routes).isPolling());
            assertThat(gmail().requests().of("messages.list")).isEqualTo(1);

            consumer(routes).resume();

            assertThat(subjects(received(routes, 1_100))).containsExactlyElementsOf(subjects(1, 1_100));
        }
    }

    @Test
    void messagesOfOneThreadAreReadTogether() throws Exception {
        alice().with().thread("Plans", 10);
        gmail().resetRequests();
        try (GmailRoutes routes = matches(gmail(), "&query=subject:plans").started()) {
            received(routes, 10);
        }
        assertThat(gmail().requests().of("threads.get")).isEqualTo(1);
        assertThat(gmail().requests().of("messages.get")).isZero();
    }
}
