package io.github.camelgmail.bench;

import java.nio.charset.StandardCharsets;

/** Mails of ten kilobytes with the header fields, the two texts and the small attachment that mail commonly has. */
final class SampleMail {

    private static final int LENGTH = 10_000;
    private static final String LINE = "The quick brown fox jumps over the lazy dog, again and again.\r\n";

    /** A thousand lines of text, to fill a mail with. */
    static final String LINES = LINE.repeat(1_000);

    private SampleMail() {}

    /** A mail that differs from those of other numbers in subject, sender and Message-ID. */
    static byte[] numbered(int number) {
        String mail = HEAD.replace("\n", "\r\n").replace("NUMBER", String.valueOf(number));
        int lines = (LENGTH - mail.length() - TAIL.length()) / LINE.length();
        return (mail + LINE.repeat(lines) + TAIL).getBytes(StandardCharsets.US_ASCII);
    }

    /** A mail that is nothing but text, of about so many bytes. */
    static byte[] ofText(int length) {
        String head = "From: renee@example.org\r\nTo: alice@example.com\r\nSubject: long\r\n\r\n";
        return (head + LINE.repeat(length / LINE.length())).getBytes(StandardCharsets.US_ASCII);
    }

    private static final String HEAD = """
            Received: from mail.example.org (mail.example.org. [192.0.2.7])
                    by mx.example.com with ESMTPS id abcNUMBER
                    for <alice@example.com>; Sun, 22 Nov 2026 08:00:00 +0000 (UTC)
            DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.org; s=s1;
                    h=to:subject:message-id:date:from:mime-version;
                    bh=LAkpnxDq4CCgFCJfqHHhCfOPHkNqGfMVNbNuDpl4Eqc=;
                    b=ZC4t9sKDnHIWmyUHvQ6x9ZNTCHxVwYlVWCsQ6ZzH5vVbcCVgFyYyf1J9JGKq
            MIME-Version: 1.0
            From: =?UTF-8?Q?Ren=C3=A9e_NUMBER?= <renee.NUMBER@example.org>
            Date: Sun, 22 Nov 2026 09:00:00 +0100
            Message-ID: <NUMBER@mail.example.org>
            Subject: Report no. NUMBER for the weekly meeting
            To: Alice <alice@example.com>
            Content-Type: multipart/mixed; boundary="outer"

            --outer
            Content-Type: multipart/alternative; boundary="inner"

            --inner
            Content-Type: text/plain; charset="UTF-8"
            Content-Transfer-Encoding: quoted-printable

            Good morning, the report no. NUMBER is attached. D=C3=A9j=C3=A0 vu?

            --inner
            Content-Type: text/html; charset="UTF-8"

            <div>Good morning, the report no. NUMBER is <b>attached</b>.</div>

            --inner--
            --outer
            Content-Type: application/octet-stream; name="seal.bin"
            Content-Disposition: attachment; filename="seal.bin"
            Content-Transfer-Encoding: base64

            c2VhbGVkIHdpdGggYSBraXNz
            --outer
            Content-Type: text/plain; charset="UTF-8"

            """;

    private static final String TAIL = "\r\n--outer--\r\n";
}
