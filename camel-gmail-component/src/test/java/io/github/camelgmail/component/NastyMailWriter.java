package io.github.camelgmail.component;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Writes one mail of a series: its number chooses how it is built, a seed what is in it. For one use. */
final class NastyMailWriter {

    private static final List<String[]> SAMPLES = List.of(
            new String[] {"UTF-8", "Grüße 🎉 שלום العربية 用户"},
            new String[] {"ISO-8859-1", "Größe: à la carte, ½ señor"},
            new String[] {"windows-1252", "“Curly” – €uro … naïve™"},
            new String[] {"KOI8-R", "Привет, мир"},
            new String[] {"windows-1251", "Съешь ещё этих булок"},
            new String[] {"ISO-2022-JP", "日本語のメール"},
            new String[] {"Shift_JIS", "日本語テスト"},
            new String[] {"GB18030", "中文邮件测试"},
            new String[] {"EUC-KR", "한국어 메일"},
            new String[] {"ISO-8859-2", "Zażółć gęślą jaźń"},
            new String[] {"windows-1253", "Καλημέρα κόσμε"},
            new String[] {"US-ASCII", "Plain old text"},
            new String[] {"TIS-620", "สวัสดีชาวโลก"});

    private static final List<String> ENCODINGS =
            List.of("quoted-printable", "base64", "8bit", "BASE64", "Quoted-Printable");

    private static final List<String> FORMS = List.of(
            "plain",
            "html",
            "alternative",
            "attached",
            "twice the same name",
            "related",
            "everything",
            "text behind a file",
            "enclosed",
            "report",
            "signed",
            "digest",
            "invitation",
            "nested",
            "unclosed",
            "preamble",
            "html then text",
            "strange boundary",
            "capitals");

    private final int number;
    private final Random random;
    private final String charset;
    private final String sample;
    private final String lineEnd;
    private final String boundary;
    private final ByteArrayOutputStream mail = new ByteArrayOutputStream();
    private int boundaries;

    NastyMailWriter(int number, long seed) {
        this.number = number;
        this.random = new Random(seed);
        this.charset = SAMPLES.get(number % SAMPLES.size())[0];
        this.sample = SAMPLES.get(number % SAMPLES.size())[1];
        this.lineEnd = number % 5 == 4 ? "\n" : "\r\n";
        this.boundary = number % 4 == 3 ? "=_'()+_,-./:=?" : "----=_Part_" + seed;
    }

    NastyMail mail() {
        String form = FORMS.get(number % FORMS.size());
        head();
        body(form);
        return new NastyMail(number + " " + form + " in " + charset, mail.toByteArray());
    }

    private void head() {
        line("Received: from a.example (a.example [192.0.2.1])" + lineEnd
                + "\tby b.example; Mon, 2 Mar 2026 10:00:00 +0100");
        line((number % 3 == 0 ? "FROM" : "From") + ": " + word(sample) + " <sender" + number + "@example.net>");
        line("To: \"Alice, A.\" <alice@example.com>," + lineEnd + " =?utf-8?q?B=C3=B6b?= <other@example.net>");
        line("Subject: " + word(sample) + lineEnd + " " + word(" " + number));
        line("Message-ID: <" + number + ".nasty@example.net>");
        line("Date: Mon, 2 Mar 2026 10:00:00 +0100 (CET)");
        line("MIME-Version: 1.0 (made by hand)");
    }

    private String word(String text) {
        String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return "=?" + (number % 2 == 0 ? "UTF-8" : "utf-8*en") + "?B?" + encoded + "?=";
    }

    private void body(String form) {
        switch (form) {
            case "plain" -> text("plain", words());
            case "html", "capitals" -> text(form.equals("html") ? "html" : "HTML", markup());
            case "alternative" -> multipart("alternative", this::plain, this::html);
            case "attached" -> multipart("mixed", this::plain, this::file);
            case "twice the same name" -> multipart("mixed", this::plain, this::file, this::file);
            case "related" -> multipart("related", this::picture, this::image);
            case "everything" ->
                multipart(
                        "mixed",
                        () -> multipart(
                                "related", () -> multipart("alternative", this::plain, this::picture), this::image),
                        this::file);
            case "text behind a file" -> multipart("mixed", this::plain, this::file, this::plain);
            case "enclosed" -> multipart("mixed", this::plain, this::message);
            case "report" -> multipart("report; report-type=delivery-status", this::plain, this::status, this::message);
            case "signed" ->
                multipart("signed; micalg=sha-256", () -> multipart("mixed", this::plain, this::file), this::signature);
            case "digest" -> multipart("mixed", this::plain, () -> multipart("digest", this::inDigest, this::inDigest));
            case "invitation" -> multipart("alternative", this::plain, this::html, this::calendar);
            case "nested" -> nested(6);
            case "unclosed" -> multipart(false, "mixed", this::plain, this::file);
            case "preamble" -> multipart("mixed", this::plain, this::html, this::file);
            case "html then text" -> multipart("mixed", this::html, this::plain);
            default -> multipart("MIXED", this::html, this::file);
        }
    }

    private void nested(int depth) {
        if (depth == 0) {
            multipart("alternative", this::plain, this::html);
        } else {
            multipart("mixed", () -> nested(depth - 1), this::file);
        }
    }

    private void multipart(String subtype, Runnable... parts) {
        multipart(true, subtype, parts);
    }

    private void multipart(boolean closed, String subtype, Runnable... parts) {
        boundaries++;
        String own = boundary + boundaries;
        line("Content-Type: multipart/" + subtype + ";" + lineEnd + "\tboundary=\"" + own + "\"");
        line("");
        line(number % 2 == 0 ? "This is a multi-part message in MIME format." : "");
        for (Runnable part : parts) {
            line("--" + own + (number % 6 == 5 ? " \t" : ""));
            part.run();
        }
        if (closed) {
            line("--" + own + "--");
            line(number % 3 == 1 ? "An epilogue." : "");
        }
    }

    private void plain() {
        text("plain", words());
    }

    private void html() {
        text("html", markup());
    }

    private void picture() {
        text("html", "<p>" + sample + "</p><img src=\"cid:image." + number + "@example.net\" alt=\"x\">");
    }

    private void text(String subtype, String text) {
        line("Content-Type: text/" + subtype + "; charset="
                + (number % 2 == 0 ? charset : '"' + charset.toLowerCase(Locale.ROOT) + '"'));
        content(text.replace("\n", lineEnd).getBytes(Charset.forName(charset)));
    }

    private void file() {
        byte[] bytes = new byte[1 + random.nextInt(3000)];
        random.nextBytes(bytes);
        line("Content-Type: application/octet-stream" + NastyNames.typeParameter(number));
        line("Content-Disposition: attachment" + NastyNames.dispositionParameter(number, lineEnd));
        encoded("base64", bytes);
    }

    private void image() {
        byte[] bytes = new byte[200];
        random.nextBytes(bytes);
        line("Content-Type: image/png; name=image.png");
        line("Content-ID: <image." + number + "@example.net>");
        line("Content-Disposition: inline; filename=image.png");
        encoded("base64", bytes);
    }

    private void message() {
        line("Content-Type: message/rfc822");
        line("");
        enclosed();
    }

    private void inDigest() {
        line("");
        enclosed();
    }

    private void enclosed() {
        line("From: enclosed@example.net");
        line("Subject: Enclosed " + random.nextInt());
        line("MIME-Version: 1.0");
        line("Content-Type: multipart/mixed; boundary=inner" + number);
        line("");
        line("--inner" + number);
        line("Content-Type: text/plain");
        line("");
        line("Text of the enclosed message");
        line("--inner" + number);
        line("Content-Type: application/pdf; name=inner.pdf");
        line("Content-Disposition: attachment");
        encoded("base64", new byte[] {1, 2, 3});
        line("--inner" + number + "--");
    }

    private void status() {
        line("Content-Type: message/delivery-status");
        line("");
        line("Reporting-MTA: dns; mx.example.net");
        line("");
        line("Final-Recipient: rfc822; nobody@example.net");
        line("Action: failed");
    }

    private void signature() {
        line("Content-Type: application/pkcs7-signature; name=smime.p7s");
        line("Content-Disposition: attachment; filename=smime.p7s");
        encoded("base64", new byte[] {4, 5, (byte) number});
    }

    private void calendar() {
        line("Content-Type: text/calendar; charset=UTF-8; method=REQUEST");
        encoded(
                "base64",
                ("BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nX-N:" + number + "\r\nEND:VCALENDAR\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private String words() {
        StringBuilder words =
                new StringBuilder(sample).append(" #").append(number).append('\n');
        for (int i = random.nextInt(8); i >= 0; i--) {
            words.append(i % 3 == 0 ? "> " : i % 3 == 1 ? "  " : "From ")
                    .append(sample)
                    .append(random.nextInt())
                    .append('\n');
        }
        return words.toString();
    }

    private String markup() {
        return "<!DOCTYPE html><html><head><title>T</title><style>p{color:red}</style></head><body bgcolor=white>\n<p>"
                + sample
                + "<br>" + random.nextInt() + "</p><table><tr><td>" + number
                + "<td>x</table><a href=\"https://example.net/?a="
                + number + "&amp;b=2\">" + sample + "</a><script>1 < 2</script>\n</body></html>\n";
    }

    private void content(byte[] bytes) {
        encoded(ENCODINGS.get(number % ENCODINGS.size()), bytes);
    }

    private void encoded(String encoding, byte[] bytes) {
        line("Content-Transfer-Encoding: " + encoding);
        line("");
        switch (encoding.toLowerCase(Locale.ROOT)) {
            case "base64" ->
                mail.writeBytes(Base64.getMimeEncoder(76, lineEnd.getBytes(StandardCharsets.US_ASCII))
                        .encode(bytes));
            case "quoted-printable" -> quotedPrintable(bytes);
            default -> mail.writeBytes(bytes);
        }
        line("");
    }

    private void quotedPrintable(byte[] bytes) {
        int column = 0;
        for (byte octet : bytes) {
            boolean lineBreak = octet == '\n' || octet == '\r';
            boolean plain = lineBreak || (octet > ' ' && octet < 0x7F && octet != '=');
            String written = plain ? String.valueOf((char) octet) : String.format(Locale.ROOT, "=%02X", octet);
            if (column + written.length() > 75) {
                mail.writeBytes(("=" + lineEnd).getBytes(StandardCharsets.US_ASCII));
                column = 0;
            }
            mail.writeBytes(written.getBytes(StandardCharsets.US_ASCII));
            column = lineBreak ? 0 : column + written.length();
        }
    }

    private void line(String text) {
        mail.writeBytes((text + lineEnd).getBytes(StandardCharsets.UTF_8));
    }
}
