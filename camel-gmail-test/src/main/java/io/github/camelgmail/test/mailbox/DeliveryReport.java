package io.github.camelgmail.test.mailbox;

import io.github.camelgmail.test.mime.MailDate;
import io.github.camelgmail.test.mime.MailHeader;
import io.github.camelgmail.test.mime.Octets;
import io.github.camelgmail.test.mime.Spool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** The mail by which Gmail tells that a mail could not be delivered (RFC 3464). */
final class DeliveryReport {

    private static final String CRLF = "\r\n";
    private static final String AUTO_SUBMITTED = "Auto-Submitted";

    private DeliveryReport() {}

    /** Whether the sender of a mail hears of its failure; one that a machine sent by itself has nobody to hear. */
    static boolean isWantedFor(MailHeader header) {
        boolean automatic = header.all(AUTO_SUBMITTED).stream()
                .anyMatch(value -> !value.strip().equalsIgnoreCase("no"));
        return !automatic && header.first("X-Forwarded-For").isEmpty();
    }

    /**
     * Writes a report.
     *
     * @param raw the mail that failed
     * @param sender who sent it
     * @param recipient the address that it did not reach, a plain addr-spec
     * @param messageId the id of the report, without brackets
     */
    static Octets of(Octets raw, String sender, String recipient, String messageId, Instant at) {
        String boundary = "report-" + messageId.replaceAll("[^A-Za-z0-9]", "");
        String original = originalId(raw);
        String head = lines(
                        "Return-Path: <>",
                        "From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
                        "To: " + sender,
                        AUTO_SUBMITTED + ": auto-replied",
                        "Subject: Delivery Status Notification (Failure)",
                        "Message-ID: <" + messageId + ">",
                        "Date: " + MailDate.pacific(at),
                        "X-Failed-Recipients: " + recipient)
                + (original.isEmpty() ? "" : lines("In-Reply-To: <" + original + ">", "References: <" + original + ">"))
                + lines(
                        "MIME-Version: 1.0",
                        "Content-Type: multipart/report; boundary=\"" + boundary + "\"; report-type=delivery-status",
                        "");
        String opening = "--" + boundary;
        return joined(
                head
                        + lines(opening)
                        + explanation(recipient)
                        + lines(opening)
                        + status(recipient, at)
                        + lines(opening, "Content-Type: message/rfc822", ""),
                raw,
                CRLF + opening + "--" + CRLF);
    }

    private static String explanation(String recipient) {
        return lines(
                "Content-Type: text/plain; charset=UTF-8",
                "",
                "",
                "** Address not found **",
                "",
                "Your message wasn't delivered to " + recipient + " because the address couldn't be found,"
                        + " or is unable to receive mail.",
                "",
                "The response was:",
                "550 5.1.1 The email account that you tried to reach does not exist.",
                "");
    }

    private static String status(String recipient, Instant at) {
        return lines(
                "Content-Type: message/delivery-status",
                "",
                "Reporting-MTA: dns; googlemail.com",
                "Arrival-Date: " + MailDate.pacific(at),
                "",
                "Final-Recipient: rfc822; " + recipient,
                "Action: failed",
                "Status: 5.1.1",
                "Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.",
                "Last-Attempt-Date: " + MailDate.pacific(at),
                "");
    }

    private static String originalId(Octets raw) {
        return MailHeader.of(raw).messageId().orElse("");
    }

    private static String lines(String... lines) {
        return String.join(CRLF, List.of(lines)) + CRLF;
    }

    /** The failed mail may be large, so the report goes to the disk when it is. */
    private static Octets joined(String before, Octets raw, String after) {
        try (Spool whole = new Spool()) {
            whole.write(before.getBytes(StandardCharsets.UTF_8));
            raw.writeTo(whole);
            whole.write(after.getBytes(StandardCharsets.UTF_8));
            return whole.toOctets();
        } catch (IOException e) {
            throw new UncheckedIOException("no room for a delivery report on the disk", e);
        }
    }
}
