package io.github.camelgmail.test;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * A body part with its fields (RFC 2045, section 2.4).
 *
 * @param fields the header fields in order
 * @param body the content in its transfer encoding
 */
record MailEntity(List<MailField> fields, byte[] body) {

    private static final String CRLF = "\r\n";
    private static final int LINE = 76;

    MailEntity {
        fields = List.copyOf(fields);
    }

    static MailEntity text(String subtype, String text) {
        byte[] utf8 = text.replaceAll("\\r?\\n|\\r", CRLF).getBytes(StandardCharsets.UTF_8);
        return base64(List.of(MailField.withParameter("Content-Type", "text/" + subtype, "charset", "UTF-8")), utf8);
    }

    static MailEntity attachment(String filename, String mediaType, byte[] content) {
        return base64(
                List.of(
                        MailField.withParameter("Content-Type", mediaType, "name", filename),
                        MailField.withParameter("Content-Disposition", "attachment", "filename", filename)),
                content);
    }

    static MailEntity inline(String contentId, String filename, String mediaType, byte[] content) {
        return base64(
                List.of(
                        MailField.withParameter("Content-Type", mediaType, "name", filename),
                        MailField.of("Content-ID", "<" + contentId + ">"),
                        MailField.withParameter("Content-Disposition", "inline", "filename", filename)),
                content);
    }

    /** Puts parts together; a single one stays alone. */
    static MailEntity multipart(String subtype, List<MailEntity> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        String boundary = "=_" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (MailEntity part : parts) {
            body.writeBytes(ascii("--" + boundary + CRLF));
            body.writeBytes(part.bytes());
            body.writeBytes(ascii(CRLF));
        }
        body.writeBytes(ascii("--" + boundary + "--" + CRLF));
        return new MailEntity(
                List.of(MailField.withParameter("Content-Type", "multipart/" + subtype, "boundary", boundary)),
                body.toByteArray());
    }

    /** The same content under more fields, which come first. */
    MailEntity with(List<MailField> first) {
        List<MailField> all = new ArrayList<>(first);
        all.addAll(fields);
        return new MailEntity(all, body);
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fields.forEach(field -> out.writeBytes(ascii(field.line() + CRLF)));
        out.writeBytes(ascii(CRLF));
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static MailEntity base64(List<MailField> fields, byte[] content) {
        List<MailField> all = new ArrayList<>(fields);
        all.add(MailField.of("Content-Transfer-Encoding", "base64"));
        return new MailEntity(all, Base64.getMimeEncoder(LINE, ascii(CRLF)).encode(content));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
