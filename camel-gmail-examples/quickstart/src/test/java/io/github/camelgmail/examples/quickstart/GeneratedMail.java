package io.github.camelgmail.examples.quickstart;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.Random;

/** Mails made from their number: each with an attachment of its own, from a sender of its own. */
final class GeneratedMail {
    private GeneratedMail() {}

    /** The mail of a number, RFC 5322 with CRLF line ends. */
    static byte[] raw(int number) {
        return text(number).replace("\n", "\r\n").getBytes(US_ASCII);
    }

    /** The mail of a number with LF line ends. */
    static String text(int number) {
        return """
                From: Writer %1$d <writer%1$d@example.org>
                To: alice@example.com
                Subject: Number %1$d
                Message-ID: <number-%1$d@example.org>
                Date: Mon, 02 Nov 2026 08:00:00 +0100
                X-GM-THRID: %1$d
                X-Gmail-Labels: Inbox,Opened
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="generated"

                --generated
                Content-Type: text/plain; charset=us-ascii

                This is number %1$d.

                From here on it is quoted in an mbox,
                From Monday, 2 November 2026.
                --generated
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename="file-%1$03d.bin"
                Content-Transfer-Encoding: base64

                %2$s
                --generated--
                """.formatted(number, base64(attachment(number)));
    }

    /** The attachment of a number. */
    static byte[] attachment(int number) {
        byte[] bytes = new byte[100 + number * 13];
        new Random(number).nextBytes(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(bytes);
    }
}
