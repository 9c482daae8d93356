package io.github.camelgmail.examples.quickstart;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/** A mail with a 10 MiB attachment, made at run time from a seed instead of lying in the repository. */
final class LargeMail {
    private static final int ATTACHMENT_BYTES = 10 * 1024 * 1024;
    private static final long SEED = 20_261_122;
    private static final String HEAD = """
            From: Quentin <quentin@example.org>
            To: Alice <alice@example.com>
            Subject: The measurements, 10 MiB
            Date: Mon, 02 Nov 2026 08:32:00 +0100
            Message-ID: <measurements@example.org>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="large-mail"

            --large-mail
            Content-Type: text/plain; charset=us-ascii

            All of them, in one file.
            --large-mail
            Content-Type: application/octet-stream
            Content-Disposition: attachment; filename="measurements.bin"
            Content-Transfer-Encoding: base64

            """;
    private static final String TAIL = "\n--large-mail--\n";

    private LargeMail() {}

    /** The mail as RFC 5322 bytes with CRLF line ends; the same bytes each time. */
    static byte[] raw() {
        byte[] attachment = new byte[ATTACHMENT_BYTES];
        new Random(SEED).nextBytes(attachment);
        ByteArrayOutputStream mail = new ByteArrayOutputStream(ATTACHMENT_BYTES / 2 * 3);
        mail.writeBytes(crlf(HEAD));
        mail.writeBytes(Base64.getMimeEncoder().encode(attachment));
        mail.writeBytes(crlf(TAIL));
        return mail.toByteArray();
    }

    private static byte[] crlf(String lines) {
        return lines.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
