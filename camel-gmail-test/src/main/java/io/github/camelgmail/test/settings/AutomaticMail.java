package io.github.camelgmail.test.settings;

import io.github.camelgmail.test.mime.MailAddress;
import io.github.camelgmail.test.mime.MailHeader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Mail that no person waits for an answer to: lists, bulk, reports and other answering machines (RFC 3834 section 2). */
final class AutomaticMail {

    private static final Set<String> PRECEDENCES = Set.of("bulk", "list", "junk");
    private static final Pattern MACHINE =
            Pattern.compile("(?:.*[.+_-])?(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?)(?:[.+_-].*)?");
    private static final List<String> MARKS = List.of(
            "List-Id", "List-Unsubscribe", "List-Post", "List-Help", "X-Autoreply", "X-Autorespond", "Feedback-ID");

    private AutomaticMail() {}

    static boolean isAutomatic(MailHeader header) {
        return isMarked(header) || isFromMachine(header) || hasNullSender(header);
    }

    private static boolean isMarked(MailHeader header) {
        return MARKS.stream().anyMatch(name -> header.first(name).isPresent())
                || header.all("Auto-Submitted").stream()
                        .anyMatch(value -> !word(value).equals("no"))
                || header.all("X-Auto-Response-Suppress").stream()
                        .anyMatch(value -> !word(value).equals("none"))
                || header.all("Precedence").stream().map(AutomaticMail::word).anyMatch(PRECEDENCES::contains);
    }

    private static boolean isFromMachine(MailHeader header) {
        return Stream.of("From", "Sender", "Return-Path")
                .flatMap(name -> header.addresses(name).stream())
                .map(MailAddress::canonical)
                .map(address -> address.substring(0, Math.max(0, address.lastIndexOf('@'))))
                .anyMatch(local ->
                        MACHINE.matcher(local).matches() || local.startsWith("owner-") || local.endsWith("-request"));
    }

    private static boolean hasNullSender(MailHeader header) {
        return header.all("Return-Path").stream().anyMatch(path -> path.strip().equals("<>"));
    }

    private static String word(String value) {
        return value.split("[;(]", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
