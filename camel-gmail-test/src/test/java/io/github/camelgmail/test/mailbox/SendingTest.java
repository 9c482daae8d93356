package io.github.camelgmail.test.mailbox;

import static io.github.camelgmail.test.mailbox.Post.mail;
import static io.github.camelgmail.test.mailbox.Post.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelgmail.test.mime.MailHeader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendingTest {

    private final Post post = new Post();
    private final Mailbox alice = post.alice;

    @Test
    void theSenderKeepsASentCopyWithGmailsHeaders() {
        Message sent =
                send("From: alice@example.com", "To: bob@example.com", "Message-ID: <mine@home>", "Date: x", "", "Hi");

        MailHeader header = MailHeader.of(sent.raw());
        assertThat(sent.labelIds()).containsExactly("SENT");
        assertThat(header.messageId()).get().asString().matches("CA[\\w-]+@mail\\.gmail\\.com");
        assertThat(header.all("Message-ID")).hasSize(1);
        assertThat(header.date()).contains(Post.START);
        assertThat(text(sent.raw()))
                .startsWith("Received: from ")
                .contains("by gmailapi.google.com with HTTPREST; Tue, 10 Mar 2026 02:00:00 -0700")
                .contains("Date: Tue, 10 Mar 2026 02:00:00 -0700\r\n");
        assertThat(text(sent.raw())).endsWith("\r\n\r\nHi\r\n");
    }

    @Test
    void aMissingOrForeignFromBecomesTheAccount() {
        assertThat(fromOf(send("To: bob@example.com", "", "x"))).isEqualTo("alice@example.com");
        assertThat(fromOf(send("From: Eve <eve@evil.example>", "To: bob@example.com", "", "x")))
                .isEqualTo("alice@example.com");
        assertThat(fromOf(send("From: \"Alice A.\" <ALICE@example.com>", "To: bob@example.com", "", "x")))
                .isEqualTo("\"Alice A.\" <ALICE@example.com>");
    }

    @Test
    void mailboxesOfTheServerGetTheMailAndOthersGoToTheOutbox() {
        Mailbox bob = post.office.open("Bob@Example.com");

        send("To: Bob <BOB@example.com>", "Cc: carol@far.example", "Subject: Hi", "", "x");

        assertThat(bob.messages().list(ListQuery.ALL).items()).singleElement().satisfies(message -> {
            assertThat(message.labelIds()).contains("INBOX", "UNREAD");
            assertThat(message.payload().header("Subject")).contains("Hi");
        });
        assertThat(post.office.outbox()).singleElement().satisfies(mail -> {
            assertThat(mail.sender()).isEqualTo("alice@example.com");
            assertThat(mail.recipient()).isEqualTo("carol@far.example");
            assertThat(mail.sentAt()).isEqualTo(Post.START);
        });
    }

    @Test
    void bccStaysWithTheSenderOnly() {
        Mailbox bob = post.office.open(Post.BOB);

        Message sent = send("To: carol@far.example", "Bcc: bob@example.com", "", "x");

        assertThat(MailHeader.of(sent.raw()).first("Bcc")).contains("bob@example.com");
        Message received = bob.messages().list(ListQuery.ALL).items().get(0);
        assertThat(MailHeader.of(received.raw()).first("Bcc")).isEmpty();
        assertThat(text(post.office.outbox().get(0).raw())).doesNotContain("bob@example.com");
    }

    @Test
    void aRecipientNamedTwiceGetsOneMail() {
        Mailbox bob = post.office.open(Post.BOB);

        send("To: bob@example.com, BOB@example.com", "Cc: Bob <bob@example.com>", "", "x");

        assertThat(bob.profile().messagesTotal()).isEqualTo(1);
    }

    @Test
    void mailToOneselfIsOneMessage() {
        Message sent = send("To: alice@example.com", "", "Note");

        assertThat(sent.labelIds()).containsExactlyInAnyOrder("UNREAD", "SENT", "INBOX");
        assertThat(alice.profile().messagesTotal()).isEqualTo(1);
        assertThat(post.office.outbox()).isEmpty();
    }

    @Test
    void aReplyJoinsTheThreadsOfBothSides() {
        Mailbox bob = post.office.open(Post.BOB);
        Message sent = send("To: bob@example.com", "Subject: Plan", "", "x");
        Message received = bob.messages().list(ListQuery.ALL).items().get(0);
        String messageId = MailHeader.of(sent.raw()).messageId().orElseThrow();

        Message reply = bob.messages()
                .send(
                        mail("To: alice@example.com", "Subject: Re: Plan", "References: <" + messageId + ">", "", "y"),
                        received.threadId());

        assertThat(reply.threadId()).isEqualTo(received.threadId());
        assertThat(alice.threads().get(sent.threadId()).messages()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"To", "Cc", "Bcc"})
    void aMalformedRecipientIsRefusedByHeaderName(String name) {
        assertRefused("Invalid " + name + " header", name + ": not an address", "", "x");
        assertRefused("Invalid " + name + " header", name + ": bob@example.com, <broken@>", "", "x");
    }

    @Test
    void withoutARecipientNothingIsSent() {
        assertRefused("Recipient address required", "Subject: x", "", "x");
        assertRefused("Recipient address required", "no header at all");
        assertThatThrownBy(() -> alice.messages().send((byte[]) null, null))
                .hasMessage("'raw' RFC822 payload message string or uploading message via /upload/* URL required");
    }

    @Test
    void aWrongThreadIdIsRefusedBeforeAnythingLeaves() {
        byte[] raw = mail("To: carol@far.example", "", "x");

        assertThatThrownBy(() -> alice.messages().send(raw, "nope!")).hasMessage("Invalid thread_id value");
        assertThatThrownBy(() -> alice.messages().send(raw, "123456789abcdef0"))
                .hasMessage("Requested entity was not found.");
        assertThat(post.office.outbox()).isEmpty();
        assertThat(alice.profile().messagesTotal()).isZero();
    }

    private Message send(String... lines) {
        return alice.messages().send(mail(lines), null);
    }

    private void assertRefused(String text, String... lines) {
        assertThatThrownBy(() -> send(lines)).isInstanceOf(GmailFailure.class).hasMessage(text);
        assertThat(post.office.outbox()).isEmpty();
        assertThat(alice.messages().list(ListQuery.ALL).items()).isEqualTo(List.of());
    }

    private static String fromOf(Message message) {
        return MailHeader.of(message.raw()).first("From").orElseThrow();
    }
}
