package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.Message;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GoogleUploadTest {

    private static final String ALICE = "alice@example.com";
    private static final String BOB = "bob@example.com";

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE).mailbox(BOB);

    private Gmail service;

    @BeforeEach
    void connect() {
        service = GoogleClients.withToken(SERVER.gmail(), ALICE);
    }

    @Test
    void aResumableUploadInChunksArrivesWhole() throws Exception {
        byte[] raw = Mail.from(ALICE)
                .to(BOB)
                .attach("big.bin", "application/zip", randomBytes(900_000))
                .bytes();
        Gmail.Users.Messages.Insert insert =
                service.users().messages().insert("me", new Message().setLabelIds(List.of("INBOX")), rfc822(raw));
        insert.getMediaHttpUploader().setChunkSize(256 * 1024);

        Message inserted = insert.execute();

        assertThat(service.users()
                        .messages()
                        .get("me", inserted.getId())
                        .setFormat("raw")
                        .execute()
                        .decodeRaw())
                .isEqualTo(raw);
        assertThat(inserted.getLabelIds()).contains("INBOX");
        assertThat(SERVER.gmail().requests().of("messages.insert")).isEqualTo(1);
    }

    @Test
    void anUploadInOneRequestCarriesItsMetadata() throws Exception {
        byte[] raw = Mail.from(BOB).to(ALICE).subject("one").bytes();
        Gmail.Users.Messages.Insert insert =
                service.users().messages().insert("me", new Message().setLabelIds(List.of("STARRED")), rfc822(raw));
        insert.getMediaHttpUploader().setDirectUploadEnabled(true);

        Message inserted = insert.execute();

        assertThat(alice().message(inserted.getId()))
                .hasValueSatisfying(message -> assertThat(message.raw()).isEqualTo(raw));
        assertThat(inserted.getLabelIds()).containsExactly("STARRED");
    }

    @Test
    void anUploadOfTheMessageAloneIsSent() throws Exception {
        Gmail.Users.Messages.Send send = service.users()
                .messages()
                .send("me", null, rfc822(Mail.from(ALICE).to(BOB).text("hi").bytes()));
        send.getMediaHttpUploader().setDirectUploadEnabled(true);

        send.execute();

        assertThat(bob().messages()).hasSize(1);
    }

    private static ByteArrayContent rfc822(byte[] raw) {
        return new ByteArrayContent("message/rfc822", raw);
    }

    private static byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static EmbeddedMailbox alice() {
        return SERVER.gmail().mailbox(ALICE);
    }

    private static EmbeddedMailbox bob() {
        return SERVER.gmail().mailbox(BOB);
    }
}
