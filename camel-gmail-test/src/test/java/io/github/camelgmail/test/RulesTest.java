package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.AutoForwarding;
import com.google.api.services.gmail.model.Filter;
import com.google.api.services.gmail.model.FilterAction;
import com.google.api.services.gmail.model.FilterCriteria;
import com.google.api.services.gmail.model.ForwardingAddress;
import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.test.mailbox.OutboundMail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What filters and forwarding do to mail. */
class RulesTest {

    private static final String ALICE = "alice@example.com";
    private static final String BOB = "bob@example.com";
    private static final FilterAction STAR = new FilterAction().setAddLabelIds(List.of("STARRED"));

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE).mailbox(BOB);

    private Gmail service;
    private EmbeddedMailbox alice;
    private EmbeddedMailbox bob;

    @BeforeEach
    void connect() {
        service = GoogleClients.withToken(SERVER.gmail(), ALICE);
        alice = SERVER.gmail().mailbox(ALICE);
        bob = SERVER.gmail().mailbox(BOB);
    }

    static Stream<FilterCriteria> matching() {
        return Stream.of(
                criteria().setFrom("carol@news.example"),
                criteria().setFrom("carol"),
                criteria().setFrom("carol@"),
                criteria().setFrom("CAROL JONES"),
                criteria().setFrom("dave@x.example OR carol@news.example"),
                criteria().setFrom("news.example"),
                criteria().setTo("team"),
                criteria().setTo("alice@example.com"),
                criteria().setSubject("  weekly   REPORT "),
                criteria().setQuery("subject:report has:attachment"),
                criteria().setNegatedQuery("subject:invoice").setHasAttachment(true),
                criteria().setHasAttachment(true),
                criteria().setSize(10).setSizeComparison("larger"),
                criteria()
                        .setFrom("carol")
                        .setSize(1_000_000)
                        .setSizeComparison("smaller")
                        .setExcludeChats(true));
    }

    static Stream<FilterCriteria> passing() {
        return Stream.of(
                criteria().setFrom("arol"),
                criteria().setFrom("carol@news"),
                criteria().setTo("carol"),
                criteria().setSubject("report weekly"),
                criteria().setQuery("subject:invoice"),
                criteria().setNegatedQuery("subject:report"),
                criteria().setFrom("carol").setSubject("invoice"),
                criteria().setSize(10).setSizeComparison("smaller"));
    }

    @ParameterizedTest
    @MethodSource("matching")
    void aFilterFindsMailThatMeetsItsCriteria(FilterCriteria criteria) throws Exception {
        filter(criteria, STAR);

        assertThat(alice.deliver(report()).hasLabel("STARRED")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("passing")
    void aFilterPassesOverOtherMail(FilterCriteria criteria) throws Exception {
        filter(criteria, STAR);

        assertThat(alice.deliver(report()).hasLabel("STARRED")).isFalse();
    }

    @Test
    void allMatchingFiltersAct() throws Exception {
        String news = alice.labelId("News");
        filter(criteria().setFrom("carol"), new FilterAction().setAddLabelIds(List.of(news)));
        filter(criteria().setSubject("report"), new FilterAction().setRemoveLabelIds(List.of("INBOX", "UNREAD")));

        assertThat(alice.deliver(report()).labelIds()).contains(news).doesNotContain("INBOX", "UNREAD");
    }

    @Test
    void aFilterThatTrashesTakesTheMailOutOfTheInbox() throws Exception {
        filter(criteria().setFrom("carol"), new FilterAction().setAddLabelIds(List.of("TRASH")));

        assertThat(alice.deliver(report()).labelIds()).contains("TRASH").doesNotContain("INBOX");
    }

    @Test
    void aDeletedLabelIsPassedOver() throws Exception {
        String news = alice.labelId("News");
        filter(criteria().setFrom("carol"), new FilterAction().setAddLabelIds(List.of(news, "STARRED")));
        service.users().labels().delete("me", news).execute();

        assertThat(alice.deliver(report()).labelIds()).contains("STARRED").doesNotContain(news);
    }

    @Test
    void filtersActOnImportedMailButNotOnInsertedMail() throws Exception {
        filter(criteria().setSubject("report"), STAR);
        Message mail = new Message().encodeRaw(report().bytes()).setLabelIds(List.of("INBOX"));

        String imported =
                service.users().messages().gmailImport("me", mail).execute().getId();
        String inserted =
                service.users().messages().insert("me", mail).execute().getId();

        assertThat(alice.message(imported).orElseThrow().labelIds()).contains("STARRED");
        assertThat(alice.message(inserted).orElseThrow().labelIds()).doesNotContain("STARRED");
    }

    @Test
    void filtersForwardDeliveredMailButNotImportedMail() throws Exception {
        forwardingTo("eve@example.com");
        filter(criteria().setSubject("report"), new FilterAction().setForward("eve@example.com"));

        service.users()
                .messages()
                .gmailImport("me", new Message().encodeRaw(report().bytes()))
                .execute();
        assertThat(SERVER.gmail().outbox()).isEmpty();

        alice.deliver(report());
        assertThat(SERVER.gmail().outbox()).extracting(OutboundMail::recipient).containsExactly("eve@example.com");
    }

    @Test
    void mailToOneselfIsFilteredToo() throws Exception {
        filter(criteria().setSubject("note"), STAR);

        String mail = "To: " + ALICE + "\r\nSubject: Note\r\n\r\nx";
        Message sent = service.users()
                .messages()
                .send("me", new Message().encodeRaw(mail.getBytes(StandardCharsets.UTF_8)))
                .execute();

        assertThat(sent.getLabelIds()).containsExactlyInAnyOrder("UNREAD", "SENT", "INBOX", "STARRED");
    }

    @ParameterizedTest
    @CsvSource({"leaveInInbox,INBOX,TRASH", "archive,UNREAD,INBOX", "trash,TRASH,INBOX", "markRead,INBOX,UNREAD"})
    void autoForwardingLeavesTheMailAsItsDispositionSays(String disposition, String with, String without)
            throws Exception {
        forwardingTo(BOB);
        service.users()
                .settings()
                .updateAutoForwarding(
                        "me",
                        new AutoForwarding()
                                .setEnabled(true)
                                .setEmailAddress(BOB)
                                .setDisposition(disposition))
                .execute();

        assertThat(alice.deliver(report()).labelIds()).contains(with).doesNotContain(without);
        assertThat(bob.messages()).singleElement().satisfies(copy -> {
            assertThat(copy.payload().header("X-Forwarded-To")).contains(BOB);
            assertThat(copy.payload().header("X-Forwarded-For")).contains(ALICE + " " + BOB);
            assertThat(copy.payload().header("Delivered-To")).contains(BOB);
        });
    }

    @Test
    void twoMailboxesThatForwardToEachOtherStop() throws Exception {
        forwardingTo(BOB);
        forwardAll(service, BOB);
        Gmail bobs = GoogleClients.withToken(SERVER.gmail(), BOB);
        SERVER.gmail().settings(BOB).forwardingAddresses().create(ALICE);
        forwardAll(bobs, ALICE);

        alice.deliver(report());

        assertThat(bob.messages()).hasSize(1);
        assertThat(alice.messages()).hasSize(2);
    }

    @Test
    void spamIsNeitherForwardedNorInTheInbox() throws Exception {
        forwardingTo(BOB);
        forwardAll(service, BOB);

        io.github.camelgmail.test.mailbox.Message spam = alice.deliver("From: eve@far.example\nSubject: Win\n\n"
                + "XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X");

        assertThat(spam.labelIds()).contains("SPAM").doesNotContain("INBOX");
        assertThat(bob.messages()).isEmpty();
    }

    @Test
    void importNeverMarksSpamWhenToldSo() throws Exception {
        Message mail = new Message()
                .encodeRaw("Subject: x\r\n\r\nXJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X"
                        .getBytes(StandardCharsets.UTF_8))
                .setLabelIds(List.of("INBOX"));

        Message scanned = service.users().messages().gmailImport("me", mail).execute();
        Message spared = service.users()
                .messages()
                .gmailImport("me", mail)
                .setNeverMarkSpam(true)
                .setProcessForCalendar(true)
                .execute();

        assertThat(scanned.getLabelIds()).containsExactly("SPAM");
        assertThat(spared.getLabelIds()).containsExactly("INBOX");
    }

    private static void forwardAll(Gmail service, String address) throws IOException {
        service.users()
                .settings()
                .updateAutoForwarding(
                        "me", new AutoForwarding().setEnabled(true).setEmailAddress(address))
                .execute();
    }

    private void forwardingTo(String address) throws IOException {
        service.users()
                .settings()
                .forwardingAddresses()
                .create("me", new ForwardingAddress().setForwardingEmail(address))
                .execute();
    }

    private void filter(FilterCriteria criteria, FilterAction action) throws IOException {
        service.users()
                .settings()
                .filters()
                .create("me", new Filter().setCriteria(criteria).setAction(action))
                .execute();
    }

    private static FilterCriteria criteria() {
        return new FilterCriteria();
    }

    private static Mail report() {
        return Mail.from("\"Carol Jones\" <carol@news.example>")
                .to(ALICE)
                .cc("team@example.com")
                .subject("Your weekly report")
                .attach("report.pdf", "application/pdf", new byte[20]);
    }
}
