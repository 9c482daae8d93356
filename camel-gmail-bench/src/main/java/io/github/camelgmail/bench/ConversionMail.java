package io.github.camelgmail.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/** Mails of three sizes, with the header fields that mail has when it has come through some servers. */
public enum ConversionMail {
    /** Two texts. */
    TEXTS("10 kB, text and HTML", 0),
    /** With a file of 0.7 MB. */
    SMALL_FILE("1 MB, with an attachment", 720_000),
    /** With a file of 7.3 MB. */
    LARGE_FILE("10 MB, with an attachment", 7_300_000),
    /** With a file of 25 MB, as large as a mail that Gmail sends can be. */
    LARGEST("35 MB, with an attachment", 25_700_000);

    private static final String LINE = "The quick brown fox jumps over the lazy dog, again and again.\r\n";

    private final String title;
    private final int attachmentLength;

    ConversionMail(String title, int attachmentLength) {
        this.title = title;
        this.attachmentLength = attachmentLength;
    }

    String title() {
        return title;
    }

    /** Two kilobytes of plain text, not all of which is US-ASCII. */
    String text() {
        return "D\u00e9j\u00e0 vu?\r\n" + LINE.repeat(30);
    }

    /** Five kilobytes of HTML. */
    String html() {
        return "<div>D\u00e9j\u00e0 vu?\r\n" + LINE.repeat(75) + "</div>\r\n";
    }

    /** Bytes that nobody can foretell, the same each time; none when the mail has no attachment. */
    byte[] attachment() {
        byte[] bytes = new byte[attachmentLength];
        new Random(attachmentLength).nextBytes(bytes);
        return bytes;
    }

    /** The mail as it came in. */
    byte[] bytes() {
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        mail.writeBytes(ascii(HEAD));
        mail.writeBytes(ascii(TEXT_HEAD));
        mail.writeBytes(ascii(text().replace("\u00e9", "=C3=A9").replace("\u00e0", "=C3=A0")));
        mail.writeBytes(ascii(HTML_HEAD));
        mail.writeBytes(html().getBytes(StandardCharsets.UTF_8));
        mail.writeBytes(ascii("\r\n--inner--\r\n"));
        if (attachmentLength > 0) {
            mail.writeBytes(ascii(ATTACHMENT_HEAD));
            mail.writeBytes(Base64.getMimeEncoder().encode(attachment()));
        }
        mail.writeBytes(ascii("\r\n--outer--\r\n"));
        return mail.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.replaceAll("\r?\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static final String HEAD = """
            Delivered-To: alice@example.com
            Received: by 2002:a05:7000:1234:b0:5f2:3c11:9e31 with SMTP id ab12csp1234567mab;
                    Sun, 22 Nov 2026 00:00:02 -0800 (PST)
            X-Received: by 2002:a05:6000:18a1:b0:42b:2a05:1dd3 with SMTP id ffacd0b85a97d-42cc1cbd0e2mr1234.17.1763;
                    Sun, 22 Nov 2026 00:00:01 -0800 (PST)
            ARC-Seal: i=1; a=rsa-sha256; t=1795334401; cv=none; d=example.net; s=arc-20240605;
                    b=hQ1nJ8rX0dQkG3v7mKcTzWm5fVt2pYbqE9sLxRUaOiPgDwHj4NyCzBeMlAoKuTrS
                     VfXyZ0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWX==
            ARC-Message-Signature: i=1; a=rsa-sha256; c=relaxed/relaxed; d=example.net; s=arc-20240605;
                    h=to:subject:message-id:date:from:mime-version:dkim-signature;
                    bh=LAkpnxDq4CCgFCJfqHHhCfOPHkNqGfMVNbNuDpl4Eqc=;
                    b=ZC4t9sKDnHIWmyUHvQ6x9ZNTCHxVwYlVWCsQ6ZzH5vVbcCVgFyYyf1J9JGKqZC4t9sKD
            Return-Path: <renee@example.org>
            Received: from mail.example.org (mail.example.org. [192.0.2.7])
                    by mx.example.com with ESMTPS id abc123-20020a05
                    for <alice@example.com>; Sun, 22 Nov 2026 00:00:01 -0800 (PST)
            Received-SPF: pass (example.com: domain of renee@example.org designates 192.0.2.7 as permitted sender)
            Authentication-Results: mx.example.com; dkim=pass header.i=@example.org header.s=s1 header.b=ZC4t9sKD;
                    spf=pass smtp.mailfrom=renee@example.org; dmarc=pass (p=REJECT) header.from=example.org
            DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.org; s=s1;
                    h=to:subject:message-id:date:from:mime-version;
                    bh=LAkpnxDq4CCgFCJfqHHhCfOPHkNqGfMVNbNuDpl4Eqc=;
                    b=ZC4t9sKDnHIWmyUHvQ6x9ZNTCHxVwYlVWCsQ6ZzH5vVbcCVgFyYyf1J9JGKq
            MIME-Version: 1.0
            From: =?UTF-8?Q?Ren=C3=A9e_Dupont?= <renee@example.org>
            Date: Sun, 22 Nov 2026 09:00:00 +0100
            Message-ID: <CAF0123456789@mail.example.org>
            In-Reply-To: <CAF0123456788@mail.example.com>
            References: <CAF0123456787@mail.example.com> <CAF0123456788@mail.example.com>
            Subject: =?UTF-8?B?UsOpc3Vtw6k=?= of the report for the weekly meeting
            To: Alice <alice@example.com>, "Bob, Jr." <bob@example.com>
            Cc: =?ISO-8859-1?Q?Andr=E9?= <andre@example.org>
            List-Unsubscribe: <https://lists.example.org/unsubscribe?id=123456789>
            X-Mailer: Example 1.0
            Content-Type: multipart/mixed; boundary="outer"

            --outer
            """;

    private static final String TEXT_HEAD = """
            Content-Type: multipart/alternative; boundary="inner"

            --inner
            Content-Type: text/plain; charset="UTF-8"
            Content-Transfer-Encoding: quoted-printable

            """;

    private static final String HTML_HEAD = """

            --inner
            Content-Type: text/html; charset="UTF-8"
            Content-Transfer-Encoding: 8bit

            """;

    private static final String ATTACHMENT_HEAD = """
            --outer
            Content-Type: application/pdf; name="=?UTF-8?B?UsOpc3Vtw6kucGRm?="
            Content-Disposition: attachment; filename*=UTF-8''R%C3%A9sum%C3%A9.pdf
            Content-Transfer-Encoding: base64
            X-Attachment-Id: f_123

            """;
}
