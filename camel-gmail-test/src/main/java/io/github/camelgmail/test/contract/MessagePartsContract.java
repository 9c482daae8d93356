package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartHeader;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.contract.Source.Kind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences about the parts of a message in format full. */
interface MessagePartsContract extends Sentences {

    String NESTED = "Content-Type: multipart/mixed; boundary=out\r\n\r\n"
            + "--out\r\nContent-Type: multipart/alternative; boundary=in\r\n\r\n"
            + "--in\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nplain\r\n"
            + "--in\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>rich</p>\r\n--in--\r\n"
            + "--out\r\nContent-Type: application/octet-stream; name=\"a.bin\"\r\n"
            + "Content-Disposition: attachment; filename=\"a.bin\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + "AAECAw==\r\n--out--\r\n";

    private MessagePart payload(String mail) throws IOException {
        return get(given(mail).getId()).getPayload();
    }

    private MessagePart single(String fields, String body) throws IOException {
        return payload(head() + fields + "\r\n" + body);
    }

    private String text(MessagePart part) {
        return new String(part.getBody().decodeData(), StandardCharsets.UTF_8);
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS)
    default void theTopPartHasAnEmptyPartId() throws IOException {
        assertThat(payload(head() + NESTED).getPartId()).isEmpty();
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS)
    default void partsAreNumberedFromZero() throws IOException {
        assertThat(payload(head() + NESTED).getParts())
                .extracting(MessagePart::getPartId)
                .containsExactly("0", "1");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": 0.0, 0.1, 0.0.1.0")
    default void partsOfPartsCarryTheNumbersOfBoth() throws IOException {
        assertThat(payload(head() + NESTED).getParts().get(0).getParts())
                .extracting(MessagePart::getPartId)
                .containsExactly("0.0", "0.1");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": filename is never absent")
    default void everyPartHasAFilenameIfOnlyAnEmptyOne() throws IOException {
        MessagePart payload = payload(head() + NESTED);

        assertThat(payload.getFilename()).isEmpty();
        assertThat(payload.getParts()).extracting(MessagePart::getFilename).containsExactly("", "a.bin");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS)
    default void containersHaveABodyOfNoSize() throws IOException {
        MessagePart payload = payload(head() + NESTED);

        assertThat(payload.getBody().getSize()).isZero();
        assertThat(payload.getBody().getData()).isNull();
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema MessagePart.parts: only for containers")
    default void onlyContainersHaveParts() throws IOException {
        JsonObject payload = http().get(
                        Sentences.path("messages/" + given(mail()).getId()))
                .json()
                .getAsJsonObject("payload");

        assertThat(payload.keySet())
                .contains("partId", "mimeType", "filename", "headers", "body")
                .doesNotContain("parts");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": all of 251 leaf parts")
    default void textWithoutAFilenameIsInline() throws IOException {
        MessagePart part = single("Content-Type: text/plain; charset=utf-8\r\n", "Good day");

        assertThat(text(part)).isEqualTo("Good day");
        assertThat(part.getBody().getAttachmentId()).isNull();
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": 232,774 bytes inline")
    default void textIsInlineHoweverLong() throws IOException {
        String text = "0123456789abcde\r\n".repeat(13_000);

        assertThat(text(single("Content-Type: text/plain; charset=us-ascii\r\n", text)))
                .isEqualTo(text);
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS)
    default void textWithAFilenameIsAnAttachment() throws IOException {
        MessagePart part = single(
                "Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: attachment; filename=\"a.txt\"\r\n",
                "Good day");

        assertThat(part.getBody().getAttachmentId()).isNotEmpty();
        assertThat(part.getBody().getData()).isNull();
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": a 10-byte application/pgp-encrypted without a name")
    default void whatIsNoTextIsAnAttachmentEvenWithoutAFilename() throws IOException {
        MessagePart part = single("Content-Type: application/pgp-encrypted\r\n", "Version: 1");

        assertThat(part.getFilename()).isEmpty();
        assertThat(part.getBody().getAttachmentId()).isNotEmpty();
        assertThat(part.getBody().getData()).isNull();
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": message/rfc822 has one child")
    default void anEnclosedMessageIsAContainerOfOnePart() throws IOException {
        MessagePart payload = payload(head() + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nsee below\r\n"
                + "--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\ninner text\r\n--b--\r\n");

        MessagePart enclosed = payload.getParts().get(1);
        assertThat(enclosed.getMimeType()).isEqualTo("message/rfc822");
        assertThat(enclosed.getBody().getSize()).isZero();
        assertThat(enclosed.getParts()).extracting(MessagePart::getPartId).containsExactly("1.0");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS)
    default void quotedPrintableTextIsDecoded() throws IOException {
        MessagePart part = single(
                "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n",
                "caf=C3=A9 =3D coffee");

        assertThat(text(part)).isEqualTo("caf\u00e9 = coffee");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": iso-2022-jp came as UTF-8")
    default void textIsConvertedToUtf8() throws IOException {
        MessagePart part = single(
                "Content-Type: text/plain; charset=iso-2022-jp\r\nContent-Transfer-Encoding: base64\r\n",
                Base64.getMimeEncoder()
                        .encodeToString("\u3053\u3093\u306b\u3061\u306f".getBytes(Charset.forName("iso-2022-jp"))));

        assertThat(text(part)).isEqualTo("\u3053\u3093\u306b\u3061\u306f");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": the Content-Type field is left as it was")
    default void convertedTextKeepsItsContentTypeField() throws IOException {
        MessagePart part = single(
                "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n",
                "caf=E9");

        assertThat(text(part)).isEqualTo("caf\u00e9");
        assertThat(part.getHeaders())
                .filteredOn(header -> header.getName().equals("Content-Type"))
                .extracting(MessagePartHeader::getValue)
                .containsExactly("text/plain; charset=iso-8859-1");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": 30 for 26 bytes of UTF-8 in 18024d53a24b19fe")
    default void theSizeOfTextIsItsLengthBeforeTheConversion() throws IOException {
        MessagePart part = single(
                "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n",
                "caf=E9");

        assertThat(part.getBody().getSize()).isEqualTo(4);
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS + ": every value's length is a multiple of four")
    default void inlineDataIsBase64urlWithPadding() throws IOException {
        MessagePart part = single("Content-Type: text/plain; charset=utf-8\r\n", "\u00ff\u00fe>>>???~~~");

        assertThat(part.getBody().getData()).matches("[A-Za-z0-9_-]+={0,2}");
        assertThat(part.getBody().getData().length() % 4).isZero();
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EXPORTS)
    default void filenamesAreDecoded() throws IOException {
        MessagePart words = single(
                "Content-Type: image/png\r\nContent-Disposition: attachment; filename=\"=?UTF-8?Q?caf=C3=A9.png?=\"\r\n",
                "x");
        MessagePart extended = single(
                "Content-Type: image/png\r\nContent-Disposition: attachment; filename*=UTF-8''caf%C3%A9.png\r\n", "x");

        assertThat(List.of(words.getFilename(), extended.getFilename()))
                .containsExactly("caf\u00e9.png", "caf\u00e9.png");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema MessagePart.mimeType")
    default void everyPartTellsItsMediaType() throws IOException {
        MessagePart payload = payload(head() + NESTED);

        assertThat(payload.getMimeType()).isEqualTo("multipart/mixed");
        assertThat(payload.getParts())
                .extracting(MessagePart::getMimeType)
                .containsExactly("multipart/alternative", "application/octet-stream");
    }
}
