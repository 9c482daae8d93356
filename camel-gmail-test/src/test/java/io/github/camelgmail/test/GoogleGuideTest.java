package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.Draft;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartBody;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GoogleGuideTest {

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
    void aMessageOfTheSendGuideArrivesAtItsRecipient() throws Exception {
        Message sent =
                service.users().messages().send("me", encoded(mimeMessage(BOB))).execute();

        assertThat(sent.getLabelIds()).containsExactly("SENT");
        assertThat(sent.getThreadId()).isEqualTo(sent.getId());
        assertThat(bob().messages("subject:Guide is:unread in:inbox")).hasSize(1);
        assertThat(alice().sent()).hasSize(1);
    }

    @Test
    void aMessageInUnpaddedBase64IsSentToo() throws Exception {
        Message message =
                new Message().setRaw(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(mimeMessage(BOB))));

        service.users().messages().send("me", message).execute();

        assertThat(bob().messages()).hasSize(1);
    }

    @Test
    void mailToStrangersGoesToTheOutbox() throws Exception {
        service.users()
                .messages()
                .send("me", encoded(mimeMessage("eve@elsewhere.org")))
                .execute();

        assertThat(SERVER.gmail().outbox()).singleElement().satisfies(mail -> assertThat(mail.recipient())
                .isEqualTo("eve@elsewhere.org"));
    }

    @Test
    void aDraftOfTheGuideIsCreatedChangedAndSent() throws Exception {
        Draft draft = service.users()
                .drafts()
                .create("me", new Draft().setMessage(encoded(mimeMessage(BOB))))
                .execute();
        Draft updated = service.users()
                .drafts()
                .update("me", draft.getId(), new Draft().setMessage(encoded(mimeMessage(BOB))))
                .execute();
        Message sent = service.users()
                .drafts()
                .send("me", new Draft().setId(draft.getId()))
                .execute();

        assertThat(updated.getId()).isEqualTo(draft.getId());
        assertThat(updated.getMessage().getId()).isNotEqualTo(draft.getMessage().getId());
        assertThat(sent.getLabelIds()).containsExactly("SENT");
        assertThat(service.users().drafts().list("me").execute().getDrafts()).isNull();
        assertThat(bob().messages()).hasSize(1);
    }

    @Test
    void aDraftWithAnAttachmentKeepsItsBytes() throws Exception {
        byte[] content = randomBytes(70_000);
        Draft draft = service.users()
                .drafts()
                .create("me", new Draft().setMessage(encoded(mimeMessage(BOB, content))))
                .execute();

        Message full =
                service.users().drafts().get("me", draft.getId()).execute().getMessage();
        MessagePart attachment = full.getPayload().getParts().get(1);
        MessagePartBody body = service.users()
                .messages()
                .attachments()
                .get("me", full.getId(), attachment.getBody().getAttachmentId())
                .execute();

        assertThat(attachment.getFilename()).isEqualTo("Übersicht.bin");
        assertThat(attachment.getBody().getSize()).isEqualTo(content.length);
        assertThat(body.decodeData()).isEqualTo(content);
    }

    private static Message encoded(MimeMessage mime) throws IOException, MessagingException {
        return new Message().encodeRaw(bytes(mime));
    }

    private static byte[] bytes(MimeMessage mime) throws IOException, MessagingException {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        mime.writeTo(buffer);
        return buffer.toByteArray();
    }

    private static MimeMessage mimeMessage(String to) throws MessagingException {
        MimeMessage mime = new MimeMessage(Session.getInstance(new Properties()));
        mime.setFrom(new InternetAddress(ALICE));
        mime.addRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(to));
        mime.setSubject("Guide");
        mime.setText("lorem ipsum");
        return mime;
    }

    private static MimeMessage mimeMessage(String to, byte[] attachment) throws MessagingException, IOException {
        MimeMessage mime = mimeMessage(to);
        MimeBodyPart text = new MimeBodyPart();
        text.setText("see attachment");
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(
                new ByteArrayDataSource(new ByteArrayInputStream(attachment), "application/octet-stream")));
        file.setFileName("Übersicht.bin");
        mime.setContent(new MimeMultipart(text, file));
        return mime;
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
