package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.Draft;
import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.contract.Source.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences about uploads: simple, multipart and resumable. */
interface UploadContract extends Sentences {

    int CHUNK = 256 * 1024;
    String INSERT = "upload/gmail/v1/users/me/messages?uploadType=";

    private byte[] longMail() {
        return mail().attach("a.bin", "application/octet-stream", new byte[CHUNK])
                .bytes();
    }

    private String begin(int length) throws IOException {
        RawAnswer begun = http().request("POST", INSERT + "resumable")
                .header("X-Upload-Content-Type", "message/rfc822")
                .header("X-Upload-Content-Length", Integer.toString(length))
                .json("{}")
                .send();
        assertThat(begun.status()).isEqualTo(200);
        return begun.header("Location").orElseThrow(() -> new AssertionError("no Location"));
    }

    private RawAnswer put(String session, byte[] content, String range) throws IOException {
        return http().request("PUT", session)
                .header("Content-Range", range)
                .body("message/rfc822", content)
                .send();
    }

    private String idOf(RawAnswer answer) {
        assertThat(answer.status()).isBetween(200, 201);
        return answer.json().get("id").getAsString();
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.UPLOADS + ": simple upload")
    default void aSimpleUploadIsTheMessageItself() throws IOException {
        byte[] mail = mail().bytes();

        RawAnswer answer = http().request("POST", INSERT + "media")
                .body("message/rfc822", mail)
                .send();

        assertThat(raw(idOf(answer))).isEqualTo(mail);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.UPLOADS + ": multipart upload")
    default void aMultipartUploadIsJsonAndThenTheMessage() throws IOException {
        byte[] mail = mail().bytes();
        byte[] head = ("--sep\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n{\"labelIds\":[\"STARRED\"]}\r\n"
                        + "--sep\r\nContent-Type: message/rfc822\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--sep--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] body = Arrays.copyOf(head, head.length + mail.length + tail.length);
        System.arraycopy(mail, 0, body, head.length, mail.length);
        System.arraycopy(tail, 0, body, head.length + mail.length, tail.length);

        RawAnswer answer = http().request("POST", INSERT + "multipart")
                .body("multipart/related; boundary=sep", body)
                .send();

        assertThat(raw(idOf(answer))).isEqualTo(mail);
        assertThat(get(idOf(answer), "minimal").getLabelIds()).containsExactly("STARRED");
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.UPLOADS + ": resumable upload, 200 OK with a session URI in Location")
    default void aResumableUploadMayComeInOnePiece() throws IOException {
        byte[] mail = mail().bytes();
        String session = begin(mail.length);

        RawAnswer answer =
                http().request("PUT", session).body("message/rfc822", mail).send();

        assertThat(raw(idOf(answer))).isEqualTo(mail);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.UPLOADS + ": 308 Resume Incomplete and Range after each chunk")
    default void aResumableUploadMayComeInChunks() throws IOException {
        byte[] mail = longMail();
        String session = begin(mail.length);

        RawAnswer first = put(session, Arrays.copyOf(mail, CHUNK), "bytes 0-" + (CHUNK - 1) + "/" + mail.length);
        RawAnswer last = put(
                session,
                Arrays.copyOfRange(mail, CHUNK, mail.length),
                "bytes " + CHUNK + "-" + (mail.length - 1) + "/" + mail.length);

        assertThat(first.status()).isEqualTo(308);
        assertThat(first.header("Range"))
                .hasValueSatisfying(range -> assertThat(range).endsWith("0-" + (CHUNK - 1)));
        assertThat(raw(idOf(last))).isEqualTo(mail);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.UPLOADS + ": an empty PUT with Content-Range: bytes */LENGTH")
    default void aResumableUploadTellsHowFarItIs() throws IOException {
        byte[] mail = longMail();
        String session = begin(mail.length);
        put(session, Arrays.copyOf(mail, CHUNK), "bytes 0-" + (CHUNK - 1) + "/" + mail.length);

        RawAnswer status = put(session, new byte[0], "bytes */" + mail.length);

        assertThat(status.status()).isEqualTo(308);
        assertThat(status.header("Range"))
                .hasValueSatisfying(range -> assertThat(range).endsWith("0-" + (CHUNK - 1)));
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.UPLOADS + ": no Range field when nothing was received")
    default void aResumableUploadWithoutAByteHasNoRange() throws IOException {
        String session = begin(1000);

        RawAnswer status = put(session, new byte[0], "bytes */1000");

        assertThat(status.status()).isEqualTo(308);
        assertThat(status.header("Range")).isEmpty();
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.UPLOADS + ": an expired session answers 404 Not Found")
    default void anUploadSessionThatDoesNotExistIsNotFound() throws IOException {
        RawAnswer answer = put(
                INSERT + "resumable&upload_id=AEnB2UnoSuchSession",
                "x".getBytes(StandardCharsets.UTF_8),
                "bytes 0-0/1");

        assertThat(answer.status()).isIn(404, 410);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "insert, mediaUpload; Google's client uploads resumably")
    default void googlesClientUploadsAsItIs() throws IOException {
        byte[] mail = longMail();

        Message uploaded = call(users().messages()
                .insert(
                        ME,
                        new Message().setLabelIds(List.of("STARRED")),
                        new ByteArrayContent("message/rfc822", mail)));

        assertThat(raw(uploaded.getId())).isEqualTo(mail);
        assertThat(get(uploaded.getId(), "minimal").getLabelIds()).contains("STARRED");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "insert, mediaUpload; Google's client in one request")
    default void googlesClientUploadsDirectly() throws IOException {
        byte[] mail = mail().bytes();
        Gmail.Users.Messages.Insert request = users().messages()
                .insert(
                        ME,
                        new Message().setLabelIds(List.of("STARRED")),
                        new ByteArrayContent("message/rfc822", mail));
        request.getMediaHttpUploader().setDirectUploadEnabled(true);

        Message uploaded = call(request);

        assertThat(raw(uploaded.getId())).isEqualTo(mail);
        assertThat(get(uploaded.getId(), "minimal").getLabelIds()).contains("STARRED");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "send, mediaUpload")
    default void aMessageToSendMayBeUploaded() throws IOException {
        byte[] mail = Mail.from(address())
                .to(address())
                .subject(run().word())
                .text("uploaded")
                .bytes();

        Message sent = call(users().messages().send(ME, new Message(), new ByteArrayContent("message/rfc822", mail)));

        assertThat(get(sent.getId(), "minimal").getLabelIds()).contains("SENT");
        assertThat(text(sent.getId())).startsWith("uploaded");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DRAFT_METHODS + "create and update, mediaUpload")
    default void aDraftMayBeUploadedAndReplacedByAnUpload() throws IOException {
        byte[] first = Mail.from(address()).subject(run().word()).text("first").bytes();
        byte[] second =
                Mail.from(address()).subject(run().word()).text("second").bytes();
        String draftId = call(users().drafts().create(ME, new Draft(), new ByteArrayContent("message/rfc822", first)))
                .getId();

        call(users().drafts().update(ME, draftId, new Draft(), new ByteArrayContent("message/rfc822", second)));

        String messageId = call(users().drafts().get(ME, draftId)).getMessage().getId();
        assertThat(raw(messageId)).isEqualTo(second);
    }
}
