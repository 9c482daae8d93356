package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.consumer;
import static io.github.camelgmail.component.FeedRoutes.deliver;
import static io.github.camelgmail.component.FeedRoutes.feed;
import static io.github.camelgmail.component.FeedRoutes.mail;
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
import org.apache.camel.Exchange;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Which changes become exchanges, and what these carry. */
class HistoryEventsTest {

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

    @Test
    void labelsPutOnAndTakenOffAreEventsWithTheLabels() throws Exception {
        String work = alice().labelId("Work");
        String id = deliver(gmail(), 1, 1).get(0).id();
        try (GmailRoutes routes =
                feed(gmail(), state, "&historyTypes=labelAdded,labelRemoved").started()) {
            alice().modify(id, List.of(work, "STARRED"), List.of());
            alice().modify(id, List.of(), List.of("UNREAD"));

            List<Exchange> exchanges = received(routes, 2);
            assertThat(exchanges.get(0).getMessage().getHeaders())
                    .containsEntry(GmailConstants.EVENT_TYPE, "labelAdded")
                    .containsEntry(GmailConstants.MESSAGE_ID, id)
                    .containsEntry(GmailConstants.MESSAGE_SUBJECT, "Mail 1");
            assertThat(exchanges.get(0).getMessage().getHeader(GmailConstants.CHANGED_LABEL_IDS))
                    .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                    .containsExactlyInAnyOrder(work, "STARRED");
            assertThat(exchanges.get(1).getMessage().getHeaders())
                    .containsEntry(GmailConstants.EVENT_TYPE, "labelRemoved")
                    .containsEntry(GmailConstants.CHANGED_LABEL_IDS, List.of("UNREAD"));
        }
    }

    @Test
    void aDeletedMessageIsAnEventWithIdsAndNoBody() throws Exception {
        Message message = deliver(gmail(), 1, 1).get(0);
        try (GmailRoutes routes =
                feed(gmail(), state, "&historyTypes=messageDeleted").started()) {
            alice().delete(message.id());

            Exchange exchange = received(routes, 1).get(0);
            assertThat(exchange.getMessage().getBody()).isNull();
            assertThat(exchange.getMessage().getHeaders())
                    .containsEntry(GmailConstants.EVENT_TYPE, "messageDeleted")
                    .containsEntry(GmailConstants.MESSAGE_ID, message.id())
                    .containsEntry(GmailConstants.THREAD_ID, message.threadId())
                    .containsEntry(GmailConstants.USER_ID, ALICE)
                    .containsKey(GmailConstants.HISTORY_ID)
                    .doesNotContainKey(GmailConstants.CHANGED_LABEL_IDS);
        }
    }

    @Test
    void labelsChooseByNameOrIdAndAllMustBeThere() throws Exception {
        String work = alice().labelId("Work/Urgent");
        try (GmailRoutes routes =
                feed(gmail(), state, "&labels=RAW(work/urgent, INBOX)").started()) {
            alice().insert(mail(1).bytes(), "INBOX");
            alice().insert(mail(2).bytes(), work);
            alice().insert(mail(3).bytes(), work, "INBOX");

            received(routes, 1);
            assertThat(subjects(routes.mock("mail"))).containsExactly("Mail 3");
        }
    }

    @Test
    void aQueryChooses() throws Exception {
        try (GmailRoutes routes =
                feed(gmail(), state, "&query=RAW(subject:3 OR subject:5)").started()) {
            deliver(gmail(), 1, 6);

            received(routes, 2);
            assertThat(subjects(routes.mock("mail"))).containsExactly("Mail 3", "Mail 5");
        }
    }

    @Test
    void aQueryAndLabelsChooseInAListingToo() throws Exception {
        String work = alice().labelId("Work");
        alice().insert(mail(1).bytes(), work);
        alice().insert(mail(2).bytes(), "INBOX");
        alice().insert(mail(3).bytes(), work);
        try (GmailRoutes routes = feed(
                        gmail(), state, "&startFrom=earliest&labels=Work&query=RAW(subject:2 OR subject:3)")
                .started()) {
            received(routes, 1);
            assertThat(subjects(routes.mock("mail"))).containsExactly("Mail 3");
            assertThat(gmail().requests().of("messages.get")).isEqualTo(1);
        }
    }

    @Test
    void sentMailIsDeliveredWhereItIsAskedFor() throws Exception {
        try (GmailRoutes routes = feed(gmail(), state, "&includeSent=true").started()) {
            alice().insert(mail(1).bytes(), "SENT");
            alice().insert(mail(2).bytes(), "DRAFT");

            received(routes, 1);
            assertThat(subjects(routes.mock("mail"))).containsExactly("Mail 1");
        }
    }

    @Test
    void spamAndTrashAreDeliveredWhereTheyAreAskedFor() throws Exception {
        alice().insert(mail(1).bytes(), "SPAM");
        alice().insert(mail(2).bytes(), "TRASH");
        try (GmailRoutes routes = feed(gmail(), state, "&startFrom=earliest&includeSpamTrash=true")
                .started()) {
            received(routes, 2);
        }
        try (GmailRoutes routes =
                feed(gmail(), state, "&startFrom=earliest&feedName=other").started()) {
            alice().insert(mail(3).bytes(), "SPAM");
            alice().insert(mail(4).bytes(), "INBOX");
            received(routes, 1);
        }
    }

    @Test
    void theFeedsOwnChangesAreNoEvents() throws Exception {
        alice().labelId("Seen");
        try (GmailRoutes routes = feed(
                        gmail(),
                        state,
                        "&historyTypes=messageAdded,labelAdded,labelRemoved&addLabels=Seen&markAsRead=true")
                .started()) {
            String id = deliver(gmail(), 1, 1).get(0).id();
            received(routes, 1);
            alice().modify(id, List.of("STARRED"), List.of());

            List<Exchange> exchanges = received(routes, 2);
            assertThat(exchanges).extracting(FeedRoutes::eventType).containsExactly("messageAdded", "labelAdded");
            assertThat(exchanges.get(1).getMessage().getHeader(GmailConstants.CHANGED_LABEL_IDS))
                    .isEqualTo(List.of("STARRED"));
        }
    }

    @Test
    void aMessageGoneBeforeItCouldBeReadIsCounted() throws Exception {
        try (GmailRoutes routes = feed(gmail(), state, "").started()) {
            routes.context().getRouteController().suspendRoute("feed");
            alice().delete(deliver(gmail(), 1, 1).get(0).id());
            deliver(gmail(), 2, 2);
            routes.context().getRouteController().resumeRoute("feed");

            received(routes, 1);
            assertThat(subjects(routes.mock("mail"))).containsExactly("Mail 2");
            assertThat(consumer(routes).getGone()).isEqualTo(1);
        }
    }
}
