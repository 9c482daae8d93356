package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.contract.Source.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences about {@code messages.insert} and {@code messages.import}. */
interface InsertContract extends Sentences {

    Instant LONG_AGO = Instant.parse("2021-03-04T05:06:07Z");

    private Instant arrivalOf(Message message) throws IOException {
        return Instant.ofEpochMilli(get(message.getId(), "minimal").getInternalDate());
    }

    private boolean isRecent(Instant arrival) {
        return Duration.between(arrival, Instant.now()).abs().compareTo(Duration.ofMinutes(10)) < 0;
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS)
    default void anIdIsMadeOfSixteenHexadecimalDigits() throws IOException {
        Message inserted = given(mail());

        assertThat(inserted.getId()).matches("[0-9a-f]{16}");
        assertThat(inserted.getThreadId()).matches("[0-9a-f]{16}");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": true of all first messages of threads")
    default void theFirstMessageOfAThreadGivesTheThreadItsId() throws IOException {
        Message inserted = given(mail());

        assertThat(inserted.getThreadId()).isEqualTo(inserted.getId());
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "insert: similar to IMAP APPEND, bypassing most scanning")
    default void insertKeepsTheBytesOfAMessage() throws IOException {
        byte[] mail = mail().html("<p>caf\u00e9</p>").bytes();

        assertThat(raw(given(mail).getId())).isEqualTo(mail);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGE + "labelIds")
    default void insertPutsTheGivenLabelsOn() throws IOException {
        String labelId = givenLabel().getId();

        Message inserted = given(mail(), "INBOX", "UNREAD", labelId);

        assertThat(get(inserted.getId(), "minimal").getLabelIds())
                .containsExactlyInAnyOrder("INBOX", "UNREAD", labelId);
    }

    @Test
    @Source(
            kind = Kind.GUIDE,
            value = Links.LABELS + ": SENT is applied to messages inserted with the user's From header")
    default void aMessageFromTheOwnerIsMarkedAsSentWhenInserted() throws IOException {
        Message inserted =
                given(Mail.from(address()).to(STRANGER).subject(run().word()).text("Good day"));

        assertThat(get(inserted.getId(), "minimal").getLabelIds()).contains("SENT");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "insert, internalDateSource: default receivedTime")
    default void insertedMessagesArriveNow() throws IOException {
        assertThat(arrivalOf(given(mail().date(LONG_AGO)))).matches(this::isRecent);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "insert, internalDateSource=dateHeader")
    default void insertTakesTheDateHeaderForTheArrivalWhenAsked() throws IOException {
        Message inserted = call(users().messages()
                .insert(ME, Sentences.message(mail().date(LONG_AGO)))
                .setInternalDateSource("dateHeader"));

        assertThat(arrivalOf(inserted)).isEqualTo(LONG_AGO);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "import, internalDateSource: default dateHeader")
    default void importedMessagesArrivedWhenTheirDateHeaderSays() throws IOException {
        Message imported = call(users().messages().gmailImport(ME, Sentences.message(mail().date(LONG_AGO))));

        assertThat(arrivalOf(imported)).isEqualTo(LONG_AGO);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "import, internalDateSource=receivedTime")
    default void importTakesTheTimeOfReceiptWhenAsked() throws IOException {
        Message imported = call(users().messages()
                .gmailImport(ME, Sentences.message(mail().date(LONG_AGO)))
                .setInternalDateSource("receivedTime"));

        assertThat(arrivalOf(imported)).matches(this::isRecent);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "insert, internalDateSource, an enumeration")
    default void aSourceOfTheDateThatDoesNotExistIsRefused() throws IOException {
        assertThat(refusal(users().messages()
                                .insert(ME, Sentences.message(mail()))
                                .setInternalDateSource("fortuneTeller"))
                        .getStatusCode())
                .isEqualTo(400);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "import does not send a message")
    default void importingSendsNothing() throws IOException {
        Message imported = call(
                users().messages().gmailImport(ME, Sentences.message(mail()).setLabelIds(List.of("INBOX"))));

        assertThat(get(imported.getId(), "minimal").getLabelIds())
                .contains("INBOX")
                .doesNotContain("SENT");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGE + "labelIds: ids of labels")
    default void insertRefusesALabelThatDoesNotExist() throws IOException {
        GoogleJsonResponseException refusal = refusal(
                users().messages().insert(ME, Sentences.message(mail()).setLabelIds(List.of("Label_99999999999"))));

        assertThat(refusal.getStatusCode()).isEqualTo(400);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.SENDING + ": the Java sample encodes without padding")
    default void rawNeedsNoPadding() throws IOException {
        byte[] mail = "Subject: %s\r\n\r\nabcd".formatted(run().word()).getBytes(StandardCharsets.UTF_8);
        byte[] padded = mail.length % 3 == 0
                ? (new String(mail, StandardCharsets.UTF_8) + "e").getBytes(StandardCharsets.UTF_8)
                : mail;
        String raw = Base64.getUrlEncoder().withoutPadding().encodeToString(padded);

        assertThat(raw(call(users().messages().insert(ME, new Message().setRaw(raw)))
                        .getId()))
                .isEqualTo(padded);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.SENDING + ": the Python sample encodes with padding")
    default void rawMayHavePadding() throws IOException {
        byte[] mail = "Subject: %s\r\n\r\nabcdef".formatted(run().word()).getBytes(StandardCharsets.UTF_8);
        byte[] odd = mail.length % 3 == 0
                ? (new String(mail, StandardCharsets.UTF_8) + "g").getBytes(StandardCharsets.UTF_8)
                : mail;

        assertThat(raw(given(odd).getId())).isEqualTo(odd);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGE + "raw: string of format byte, base64url")
    default void rawThatIsNoBase64IsRefused() throws IOException {
        RawAnswer answer = http().post(Sentences.path("messages"), "{\"raw\":\"@@@@\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error().get("status").getAsString()).isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/jentic/jentic-public-apis/pull/479")
    default void anInsertWithoutAMessageIsRefused() throws IOException {
        assertThat(http().post(Sentences.path("messages"), "{}").status()).isEqualTo(400);
    }
}
