package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.gmail.model.Draft;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartHeader;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.contract.Source.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences about {@code messages.send}. All of them send to the account itself only. */
interface SendingContract extends Sentences {

    private Mail letter() {
        return Mail.from(address()).to(address()).subject(run().word()).text("Good day");
    }

    private String sent(Mail mail) throws IOException {
        return call(users().messages().send(ME, Sentences.message(mail))).getId();
    }

    private List<String> values(String id, String name) throws IOException {
        return get(id).getPayload().getHeaders().stream()
                .filter(header -> header.getName().equalsIgnoreCase(name))
                .map(MessagePartHeader::getValue)
                .toList();
    }

    private GoogleJsonResponseException refusalOf(String mail) throws IOException {
        return refusal(users().messages().send(ME, Sentences.message(mail.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EMAIL_ENGINE)
    default void aSendAnswersWithIdsAndLabelsOnly() throws IOException {
        String body = "{\"raw\":\"" + Sentences.base64(letter().bytes()) + "\"}";

        JsonObject answer = http().post(Sentences.path("messages/send"), body).json();

        assertThat(answer.keySet()).containsExactlyInAnyOrder("id", "threadId", "labelIds");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "send")
    default void aSentMessageHasTheLabelSent() throws IOException {
        assertThat(get(sent(letter()), "minimal").getLabelIds()).contains("SENT");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": message 1631d0d78df8dd16")
    default void mailToOneselfIsOneMessageSentAndReceived() throws IOException {
        String id = sent(letter());

        eventually(() -> assertThat(get(id, "minimal").getLabelIds()).contains("SENT", "INBOX", "UNREAD"));
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/FlowCrypt/flowcrypt-browser/issues/4273")
    default void theMessageIdIsReplaced() throws IOException {
        String own = run().word() + "@example.org";

        assertThat(values(sent(letter().messageId("<" + own + ">")), "Message-ID"))
                .singleElement()
                .asString()
                .matches("<[^<>@\\s]+@mail\\.gmail\\.com>")
                .doesNotContain(own);
    }

    @Test
    @Source(
            kind = Kind.OBSERVED,
            value = "https://github.com/FlowCrypt/flowcrypt-browser/issues/4273: no longer since 2022")
    default void theOriginalMessageIdIsNotKept() throws IOException {
        String own = run().word() + "@example.org";

        assertThat(new String(raw(sent(letter().messageId("<" + own + ">"))), StandardCharsets.UTF_8))
                .doesNotContain(own);
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": 3 of 3 messages sent through the API")
    default void theDateIsThatOfTheSend() throws IOException {
        String id = sent(letter().date(Instant.parse("2001-02-03T04:05:06Z")));

        String date = values(id, "Date").get(0);
        Instant told =
                ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        assertThat(Duration.between(told, Instant.now()).abs()).isLessThan(Duration.ofMinutes(10));
        assertThat(Instant.ofEpochMilli(get(id, "minimal").getInternalDate()).getEpochSecond())
                .isEqualTo(told.getEpochSecond());
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": 3 of 3 messages sent through the API")
    default void aReceivedFieldTellsThatTheMailCameThroughTheApi() throws IOException {
        assertThat(values(sent(letter()), "Received"))
                .anyMatch(value -> value.contains("gmailapi.google.com with HTTPREST"));
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/googleapis/google-api-php-client/issues/2393")
    default void aSenderThatIsNotTheOwnersIsReplaced() throws IOException {
        Mail forged = Mail.from("president@example.net")
                .to(address())
                .subject(run().word())
                .text("hi");

        assertThat(values(sent(forged), "From"))
                .singleElement()
                .asString()
                .contains(address())
                .doesNotContain("president");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/taylorwilsdon/google_workspace_mcp/pull/249")
    default void aMailWithoutSenderGetsTheOwners() throws IOException {
        String mail = "To: " + address() + "\r\nSubject: " + run().word() + "\r\n\r\nhi";

        String id = call(users().messages().send(ME, Sentences.message(mail.getBytes(StandardCharsets.UTF_8))))
                .getId();

        assertThat(values(id, "From")).singleElement().asString().contains(address());
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": three sent messages have a Bcc field")
    default void blindCopiesStandInTheSendersCopy() throws IOException {
        Mail mail = Mail.from(address())
                .to(address())
                .bcc(address())
                .subject(run().word())
                .text("hi");

        assertThat(values(sent(mail), "Bcc")).singleElement().asString().contains(address());
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "send: to the recipients in the To, Cc and Bcc headers")
    default void aBlindCopyIsARecipient() throws IOException {
        Mail mail = Mail.from(address()).bcc(address()).subject(run().word()).text("hi");

        assertThat(get(sent(mail), "minimal").getLabelIds()).contains("SENT");
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.SENDING + ": a MIME message with attachments")
    default void subjectTextAndAttachmentsAreSentAsTheyAre() throws IOException {
        String word = run().word();
        byte[] content = {0, 1, 2, -1};

        String id = sent(Mail.from(address())
                .to(address())
                .subject(word + " caf\u00e9")
                .text("Gr\u00fc\u00dfe")
                .attach("a.bin", "application/octet-stream", content));

        MessagePart payload = get(id).getPayload();
        assertThat(values(id, "Subject")).containsExactly(word + " caf\u00e9");
        assertThat(payload.getParts().get(0).getBody().decodeData())
                .asString(StandardCharsets.UTF_8)
                .startsWith("Gr\u00fc\u00dfe");
        assertThat(call(users().messages()
                                .attachments()
                                .get(ME, id, payload.getParts().get(1).getBody().getAttachmentId()))
                        .decodeData())
                .isEqualTo(content);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.THREADS + ": threadId, References and subject of a reply")
    default void aSentReplyJoinsItsThread() throws IOException {
        String subject = run().word();
        String messageId = "<" + run().word() + "@example.org>";
        Message first = given(mail(subject).messageId(messageId));
        Mail reply = Mail.from(address())
                .to(address())
                .subject("Re: " + subject)
                .inReplyTo(messageId)
                .text("Thanks");

        Message sent = call(users().messages().send(ME, Sentences.message(reply).setThreadId(first.getThreadId())));

        assertThat(sent.getThreadId()).isEqualTo(first.getThreadId());
    }

    @Test
    @Source(
            kind = Kind.OBSERVED,
            value =
                    "https://github.com/omarryhan/aiogoogle/issues/131; https://github.com/jentic/jentic-public-apis/pull/479")
    default void aSendWithoutAMessageIsRefused() throws IOException {
        RawAnswer answer = http().post(Sentences.path("messages/send"), "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message())
                .isEqualTo("'raw' RFC822 payload message string or uploading message via /upload/* URL required");
        assertThat(answer.reason()).isEqualTo("invalidArgument");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/Byron/google-apis-rs/issues/351")
    default void aSendWithoutRecipientsIsRefused() throws IOException {
        GoogleJsonResponseException refusal =
                refusalOf("From: " + address() + "\r\nSubject: " + run().word() + "\r\n\r\nhi");

        assertThat(refusal.getStatusCode()).isEqualTo(400);
        assertThat(Sentences.text(refusal)).isEqualTo("Recipient address required");
        assertThat(Sentences.reason(refusal)).isEqualTo("invalidArgument");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/googleapis/google-api-ruby-client/issues/173")
    default void aSendToWhatIsNoAddressIsRefused() throws IOException {
        GoogleJsonResponseException refusal =
                refusalOf("From: " + address() + "\r\nTo: nobody at all\r\nSubject: " + run().word() + "\r\n\r\nhi");

        assertThat(refusal.getStatusCode()).isEqualTo(400);
        assertThat(Sentences.text(refusal)).isEqualToIgnoringCase("Invalid To header");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/PipedreamHQ/pipedream/issues/15223")
    default void aThreadIdThatIsNoIdIsRefused() throws IOException {
        GoogleJsonResponseException refusal =
                refusal(users().messages().send(ME, Sentences.message(letter()).setThreadId("not-a-thread")));

        assertThat(refusal.getStatusCode()).isEqualTo(400);
        assertThat(Sentences.text(refusal)).isEqualTo("Invalid thread_id value");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/r-lib/gmailr/issues/119")
    default void aSendLeavesADraftOfTheSameContentAlone() throws IOException {
        Mail letter = letter();
        String draftId = call(users().drafts().create(ME, new Draft().setMessage(Sentences.message(letter))))
                .getId();

        sent(letter);

        assertThat(call(users().drafts().get(ME, draftId)).getId()).isEqualTo(draftId);
    }
}
