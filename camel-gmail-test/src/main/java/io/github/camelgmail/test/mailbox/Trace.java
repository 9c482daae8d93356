package io.github.camelgmail.test.mailbox;

import io.github.camelgmail.test.mime.MailDate;
import io.github.camelgmail.test.mime.MailRewriter;
import io.github.camelgmail.test.mime.Octets;
import java.time.Instant;

/** The fields that mail gets on its way (RFC 5321 section 4.4). */
final class Trace {

    private Trace() {}

    /** A mail as it arrives with a recipient. */
    static Octets delivered(Octets raw, String returnPath, String recipient, Instant at) {
        return new MailRewriter(raw)
                .remove("Return-Path")
                .putOnTop("Return-Path", "<" + returnPath + ">")
                .putOnTop("Received", "by mx.google.com with HTTPREST for <" + recipient + ">; " + MailDate.pacific(at))
                .putOnTop("Delivered-To", recipient)
                .toOctets();
    }
}
