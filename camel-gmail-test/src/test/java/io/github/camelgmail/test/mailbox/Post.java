package io.github.camelgmail.test.mailbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** What the tests of this package begin with: a server, Alice's mailbox, and ways to write a mail. */
final class Post {

    static final Instant START = Instant.parse("2026-03-10T09:00:00Z");
    static final String ALICE = "alice@example.com";
    static final String BOB = "bob@example.com";

    final ManualClock clock = new ManualClock(START);
    final PostOffice office;
    final Mailbox alice;

    Post() {
        this(HistoryRetention.ONE_WEEK);
    }

    Post(HistoryRetention retention) {
        this.office = new PostOffice(clock, retention);
        this.alice = office.open(ALICE);
    }

    /** A mail from its lines, ended as RFC 5322 wants them. */
    static byte[] mail(String... lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] letter(String subject) {
        return mail("From: Bob <bob@example.com>", "To: alice@example.com", "Subject: " + subject, "", "Hello Alice");
    }

    static byte[] letter(String subject, String messageId, String... references) {
        return mail(
                "From: Bob <bob@example.com>",
                "To: alice@example.com",
                "Subject: " + subject,
                "Message-ID: <" + messageId + ">",
                "References: <" + String.join("> <", references) + ">",
                "",
                "Hello Alice");
    }

    static String text(byte[] raw) {
        return new String(raw, StandardCharsets.UTF_8);
    }
}
