package io.github.camelgmail.component.message;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a quoted message says about itself, in lines of plain text; its writer cannot add any. */
final class OriginalFields {

    /** Nobody reads more of a list of recipients; a stranger may have written megabytes. */
    private static final int LONGEST = 2_000;

    /** Line ends that are no control characters, and what turns the direction of all that follows. */
    private static final Pattern LAYOUT = Pattern.compile("[\u2028\u2029\u202A-\u202E\u2066-\u2069]");

    private OriginalFields() {}

    /** The line above a quotation. */
    static String attribution(GmailMessage original) {
        String sender = shown(original.from().text());
        return date(original).map(date -> "On " + date + ", ").orElse("") + (sender.isEmpty() ? "somebody" : sender)
                + " wrote:";
    }

    /** The lines above a forwarded message, as Gmail writes them. */
    static String block(GmailMessage original) {
        StringBuilder lines = new StringBuilder("---------- Forwarded message ---------");
        append(lines, "From", original.from().text());
        append(lines, "Date", date(original).orElse(null));
        append(lines, "Subject", original.subject());
        append(lines, "To", original.to().text());
        append(lines, "Cc", original.cc().text());
        return lines.toString();
    }

    private static void append(StringBuilder lines, String field, @Nullable String value) {
        String shown = value == null ? "" : shown(value);
        if (!shown.isEmpty() || field.equals("Subject")) {
            lines.append('\n').append((field + ": " + shown).strip());
        }
    }

    private static Optional<String> date(GmailMessage original) {
        return Optional.<@Nullable Instant>ofNullable(original.date())
                .or(() -> Optional.ofNullable(original.internalDate()))
                .map(instant -> DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC)));
    }

    private static String shown(String value) {
        String line = LAYOUT.matcher(HeaderText.oneLine(value)).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(LONGEST - 2, 1)) + "…";
    }
}
