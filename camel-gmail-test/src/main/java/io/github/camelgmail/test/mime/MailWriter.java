package io.github.camelgmail.test.mime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes a new mail with a single text (RFC 5322, RFC 2045), in ASCII whatever its content. Not thread-safe. */
public final class MailWriter {

    private static final String CRLF = "\r\n";
    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder();

    private final StringBuilder header = new StringBuilder();

    /**
     * Adds a field; line breaks in the value become spaces.
     *
     * @param value what a reader sees; anything but ASCII becomes encoded words (RFC 2047)
     */
    public MailWriter text(String name, String value) {
        return field(name, EncodedWords.encode(oneLine(value)));
    }

    /**
     * Adds a field as it is; line breaks in the value become spaces.
     *
     * @param value structured text in ASCII, such as addresses and ids
     */
    public MailWriter field(String name, String value) {
        header.append(name).append(": ").append(oneLine(value)).append(CRLF);
        return this;
    }

    /**
     * Ends the mail with its text.
     *
     * @param subtype {@code plain} or {@code html}
     */
    public byte[] body(String subtype, String content) {
        field("MIME-Version", "1.0");
        field("Content-Type", "text/" + subtype + "; charset=\"UTF-8\"");
        field("Content-Transfer-Encoding", "base64");
        String encoded = BASE64.encodeToString(content.getBytes(StandardCharsets.UTF_8));
        return (header + CRLF + encoded + CRLF).getBytes(StandardCharsets.UTF_8);
    }

    private static String oneLine(String value) {
        return value.replaceAll("[\\r\\n\\p{Cntrl}]+", " ").strip();
    }
}
