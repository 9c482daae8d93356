package io.github.camelgmail.component.message;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells mail that a machine sent, RFC 3834 section 2 and common practice: answering it helps nobody and may loop. */
final class AutomaticMail {

    private static final Set<String> BULK = Set.of("bulk", "junk", "list");
    private static final Pattern MACHINE = Pattern.compile(
            "(.*[-._+])?(mailer-daemon|postmaster|(do[-._]?not|no|never)[-._]?reply|bounces?|auto[-._]?(reply|responder))"
                    + "([-+=._].*)?");

    private AutomaticMail() {}

    static boolean is(GmailMessage mail) {
        return isAutoSubmitted(mail.header("Auto-Submitted"))
                || BULK.contains(word(mail.header("Precedence")))
                || mail.header("List-Id") != null
                || mail.header("List-Unsubscribe") != null
                || word(mail.header("Return-Path")).equals("<>")
                || asksForNoAnswer(mail.header("X-Auto-Response-Suppress"))
                || mail.header("X-Autoreply") != null
                || mail.header("X-Autorespond") != null
                || isFromMachine(mail);
    }

    private static boolean isAutoSubmitted(@Nullable String value) {
        return value != null && !word(value.split(";", 2)[0]).equals("no");
    }

    private static boolean asksForNoAnswer(@Nullable String suppressed) {
        String kinds = word(suppressed);
        return kinds.contains("all") || kinds.contains("autoreply");
    }

    private static boolean isFromMachine(GmailMessage mail) {
        return mail.from().addresses().stream().anyMatch(AutomaticMail::isMachine)
                || Reply.recipientsOf(mail).stream().anyMatch(AutomaticMail::isMachine);
    }

    private static boolean isMachine(MailAddress address) {
        String local = address.address().substring(0, address.address().lastIndexOf('@'));
        return MACHINE.matcher(local.toLowerCase(Locale.ROOT)).matches();
    }

    private static String word(@Nullable String value) {
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}
