package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.Draft;
import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.test.mailbox.OutboundMail;
import io.github.camelgmail.test.mime.MimePart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How mail finds its recipients, and what comes back when it does not. */
class DeliveryTest {

    private static final String ALICE = "alice@example.com";
    private static final String BOB = "bob@example.com";
    private static final String DEAD = "dead@far.example";

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

    @Test
    void aRecipientsCopyTellsItsWay() throws Exception {
        send("To: bob@example.com\r\nBcc: carol@far.example\r\nReturn-Path: <forged@far.example>");

        assertThat(bob.messages()).singleElement().satisfies(message -> {
            MimePart payload = message.payload();
            assertThat(payload.header("Delivered-To")).contains(BOB);
            assertThat(payload.header("Return-Path")).contains("<" + ALICE + ">");
            assertThat(payload.headers())
                    .filteredOn(field -> field.name().equals("Received"))
                    .hasSize(2);
            assertThat(payload.header("Bcc")).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "bob@example.com, bob+news@example.com, true",
        "bob@example.com, BOB+a+b@EXAMPLE.com, true",
        "bob@example.com, b.ob@example.com, false",
        "john.doe@gmail.com, johndoe@gmail.com, true",
        "john.doe@gmail.com, J.o.h.n.Doe+x@googlemail.com, true",
        "johndoe@googlemail.com, john.doe@gmail.com, true",
        "john.doe@gmail.com, john@gmail.com, false"
    })
    void addressesWithTagsAndDotsReachTheirMailbox(String mailbox, String recipient, boolean arrives) throws Exception {
        EmbeddedMailbox owner = SERVER.gmail().mailbox(mailbox);

        send("To: " + recipient);

        assertThat(owner.messages()).hasSize(arrives ? 1 : 0);
        assertThat(SERVER.gmail().outbox()).hasSize(arrives ? 0 : 1);
    }

    @Test
    void mailToATagOfOnesOwnAddressIsOneMessage() throws Exception {
        Message sent = send("To: alice+notes@example.com");

        assertThat(sent.getLabelIds()).containsExactlyInAnyOrder("UNREAD", "SENT", "INBOX");
        assertThat(alice.messages()).hasSize(1);
    }

    @Test
    void groupsAndCommentsInAddressesAreUnderstood() throws Exception {
        send("To: friends: Bob (the builder) <bob@example.com>, carol@far.example;, undisclosed-recipients:;");

        assertThat(bob.messages()).hasSize(1);
        assertThat(SERVER.gmail().outbox()).extracting(OutboundMail::recipient).containsExactly("carol@far.example");
    }

    @Test
    void fiveHundredRecipientsAreAllowedAndNoMore() throws Exception {
        assertThat(send("To: " + recipients(500)).getLabelIds()).containsExactly("SENT");
        assertThat(SERVER.gmail().outbox()).hasSize(500);
        assertThat(Refusal.of(() -> send("To: " + recipients(501))).status()).isEqualTo(400);
        assertThat(SERVER.gmail().outbox()).hasSize(500);
    }

    @Test
    void aBounceComesBackIntoTheThreadOfTheMail() throws Exception {
        SERVER.gmail().bounces(DEAD);

        Message sent = send("To: " + DEAD + ", bob@example.com\r\nSubject: Plan");

        assertThat(bob.messages()).hasSize(1);
        assertThat(SERVER.gmail().outbox()).isEmpty();
        assertThat(alice.messages("in:inbox")).singleElement().satisfies(report -> {
            MimePart payload = report.payload();
            String messageId = alice.message(sent.getId())
                    .orElseThrow()
                    .payload()
                    .header("Message-ID")
                    .orElseThrow();
            assertThat(report.threadId()).isEqualTo(sent.getThreadId());
            assertThat(payload.mimeType()).isEqualTo("multipart/report");
            assertThat(payload.header("From")).get().asString().contains("mailer-daemon@");
            assertThat(payload.header("X-Failed-Recipients")).contains(DEAD);
            assertThat(payload.header("In-Reply-To")).contains(messageId);
            assertThat(payload.header("References")).contains(messageId);
            assertThat(payload.parts())
                    .extracting(MimePart::mimeType)
                    .containsExactly("text/plain", "message/delivery-status", "message/rfc822");
        });
    }

    @Test
    void aMailboxThatBouncesGetsNothing() throws Exception {
        SERVER.gmail().bounces("Bob@example.com");

        send("To: bob@example.com");

        assertThat(bob.messages()).isEmpty();
        assertThat(alice.messages("from:mailer-daemon")).hasSize(1);
    }

    @Test
    void machinesHearOfNoBounces() throws Exception {
        SERVER.gmail().bounces(DEAD);

        send("To: " + DEAD + "\r\nAuto-Submitted: auto-generated");

        assertThat(alice.messages()).hasSize(1);
    }

    @Test
    void aThreadIsFullAtAHundredMessages() {
        alice.deliver(Mail.from(BOB).to(ALICE).subject("Plan").messageId("<0@x>"));
        List<String> threads = IntStream.rangeClosed(1, 101)
                .mapToObj(i -> Mail.from(BOB)
                        .to(ALICE)
                        .subject("Re: Plan")
                        .messageId("<" + i + "@x>")
                        .inReplyTo("<" + (i - 1) + "@x>"))
                .map(mail -> alice.deliver(mail).threadId())
                .toList();

        assertThat(threads.subList(0, 99)).containsOnly(threads.get(0));
        assertThat(threads.get(99)).isNotEqualTo(threads.get(0)).isEqualTo(threads.get(100));
    }

    @Test
    void aMessageInsertedAsDeletedIsNotInTheMailbox() throws Exception {
        long before = alice.historyId();
        Message mail = new Message()
                .encodeRaw("Subject: x\r\n\r\nx".getBytes(StandardCharsets.UTF_8))
                .setLabelIds(List.of("INBOX"));

        Message vaulted =
                service.users().messages().insert("me", mail).setDeleted(true).execute();
        Message imported = service.users()
                .messages()
                .gmailImport("me", mail)
                .setDeleted(true)
                .execute();

        assertThat(vaulted.getId()).isNotEqualTo(imported.getId());
        assertThat(Refusal.of(() -> service.users()
                                .messages()
                                .get("me", vaulted.getId())
                                .execute())
                        .status())
                .isEqualTo(404);
        assertThat(alice.messages()).isEmpty();
        assertThat(alice.historyId()).isEqualTo(before);
    }

    @Test
    void aSentDraftIsNoDraftAndItsMailIsSafe() throws Exception {
        Draft draft = service.users()
                .drafts()
                .create("me", new Draft().setMessage(raw("To: bob@example.com")))
                .execute();
        Message sent = service.users()
                .drafts()
                .send("me", new Draft().setId(draft.getId()))
                .execute();

        assertThat(Refusal.of(() -> service.users()
                        .drafts()
                        .update("me", draft.getId(), new Draft().setMessage(raw("To: x@y.z")))
                        .execute()))
                .isEqualTo(new Refusal(400, "invalidArgument", "Message not a draft"));
        assertThat(Refusal.of(() -> service.users()
                                .drafts()
                                .delete("me", draft.getId())
                                .execute())
                        .status())
                .isEqualTo(404);
        assertThat(alice.message(sent.getId())).isPresent();
    }

    private Message send(String header) throws IOException {
        return service.users().messages().send("me", raw(header)).execute();
    }

    private static Message raw(String header) {
        return new Message().encodeRaw((header + "\r\n\r\nx\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String recipients(int count) {
        return IntStream.range(0, count).mapToObj(i -> "r" + i + "@far.example").collect(Collectors.joining(", "));
    }
}
