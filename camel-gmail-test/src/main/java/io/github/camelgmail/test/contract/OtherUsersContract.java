package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.ListMessagesResponse;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePartHeader;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.contract.Source.Kind;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences about mail between users, and about their mailboxes. */
interface OtherUsersContract extends EmulatorSentences {

    private Mail letter() {
        return Mail.from("alice@example.com").subject("Tea").text("Good day");
    }

    private Message sent(Mail mail) throws IOException {
        return alice().gmail()
                .users()
                .messages()
                .send(ME, Sentences.message(mail))
                .execute();
    }

    private Message only(GmailAccount account) throws IOException {
        Gmail.Users.Messages messages = account.gmail().users().messages();
        ListMessagesResponse page = messages.list(ME).execute();
        assertThat(page.getMessages()).hasSize(1);
        return messages.get(ME, page.getMessages().get(0).getId()).execute();
    }

    private List<String> values(Message message, String name) {
        return message.getPayload().getHeaders().stream()
                .filter(header -> header.getName().equalsIgnoreCase(name))
                .map(MessagePartHeader::getValue)
                .toList();
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "send: to the recipients in the To, Cc and Bcc headers")
    default void mailArrivesUnreadInTheInboxOfEachRecipient() throws IOException {
        GmailAccount carol = emulator().account("carol@example.com");
        GmailAccount dave = emulator().account("dave@example.com");
        bob();

        sent(letter().to("bob@example.com").cc("carol@example.com").bcc("dave@example.com"));

        for (GmailAccount recipient : List.of(bob(), carol, dave)) {
            assertThat(only(recipient).getLabelIds())
                    .contains("INBOX", "UNREAD")
                    .doesNotContain("SENT");
        }
    }

    @Test
    @Source(kind = Kind.GUIDE, value = "RFC 5322 section 3.6.3: the recipients of Bcc are not to be revealed")
    default void noRecipientSeesTheBlindCopies() throws IOException {
        bob();

        sent(letter().to("bob@example.com").bcc("dave@example.net"));

        assertThat(values(only(bob()), "Bcc")).isEmpty();
    }

    @Test
    @Source(kind = Kind.GUIDE, value = "RFC 5322 section 3.6.4: one Message-ID for one message")
    default void senderAndRecipientSeeTheSameMessageId() throws IOException {
        bob();
        Message copy = sent(letter().to("bob@example.com"));

        Message own = alice().gmail().users().messages().get(ME, copy.getId()).execute();
        assertThat(values(only(bob()), "Message-ID")).hasSize(1).isEqualTo(values(own, "Message-ID"));
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.THREADS + ": replies are threaded by References and subject")
    default void anAnswerJoinsTheThreadOfWhatItAnswers() throws IOException {
        bob();
        Message question = sent(letter().to("bob@example.com"));
        Message received = only(bob());
        Mail answer = Mail.from("bob@example.com")
                .to("alice@example.com")
                .subject("Re: Tea")
                .inReplyTo(values(received, "Message-ID").get(0))
                .text("With pleasure");

        bob().gmail()
                .users()
                .messages()
                .send(ME, Sentences.message(answer).setThreadId(received.getThreadId()))
                .execute();

        assertThat(alice().gmail()
                        .users()
                        .threads()
                        .get(ME, question.getThreadId())
                        .execute()
                        .getMessages())
                .hasSize(2);
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://stackoverflow.com/questions/26135310")
    default void oneUserCannotOpenTheMailboxOfAnother() throws IOException {
        bob();

        GoogleJsonResponseException refusal =
                refusal(alice().gmail().users().messages().list("bob@example.com"));

        assertThat(refusal.getStatusCode()).isEqualTo(403);
        assertThat(Sentences.text(refusal)).isEqualTo("Delegation denied for alice@example.com");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGE + "id: of the user's message")
    default void theIdOfAMessageMeansNothingInAnotherMailbox() throws IOException {
        String id = given().getId();

        assertThat(refusal(bob().gmail().users().messages().get(ME, id)).getStatusCode())
                .isEqualTo(404);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGE + "internalDate: when Google accepted it, not the Date header")
    default void receivedMailArrivesWhenItIsAccepted() throws IOException {
        byte[] mail = Mail.from("ada@example.org")
                .to("alice@example.com")
                .subject("Tea")
                .date(Instant.parse("2001-02-03T04:05:06Z"))
                .text("Good day")
                .bytes();
        alice();

        emulator().deliver("alice@example.com", mail);

        assertThat(Instant.ofEpochMilli(only(alice()).getInternalDate()))
                .isAfter(Instant.parse("2020-01-01T00:00:00Z"));
    }
}
