package io.github.camelgmail.component.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An iCalendar object in a mail, RFC 6047: an invitation, its cancellation, an answer to one.
 *
 * @param text the object, RFC 5545
 */
public record Invitation(String text) {

    private static final String BEGIN = "BEGIN:VCALENDAR";
    private static final Pattern METHOD = Pattern.compile(
            "^METHOD(?:;[^:\\r\\n]*)?:[ \\t]*([A-Za-z-]{1,40})[ \\t]*$", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPONENT = Pattern.compile("^BEGIN:(?!VCALENDAR)", Pattern.MULTILINE);

    /**
     * Checks that it is one.
     *
     * @throws InvalidMailException when it does not begin as one
     */
    public Invitation {
        text = text.strip();
        if (!text.regionMatches(true, 0, BEGIN, 0, BEGIN.length())) {
            throw new InvalidMailException(
                    "calendar",
                    "The calendar '" + Quoted.brief(text) + "' is no iCalendar object. It must begin with " + BEGIN);
        }
    }

    /** What is to be done with it, such as REQUEST; null where it does not say. */
    @Nullable
    String method() {
        Matcher component = COMPONENT.matcher(text);
        String properties = component.find() ? text.substring(0, component.start()) : text;
        Matcher method = METHOD.matcher(properties.replace("\r\n", "\n"));
        return method.find() ? method.group(1) : null;
    }

    /** The media type of its part, whose method must be that of the object. */
    String contentType() {
        String method = method();
        return method == null ? "text/calendar; charset=UTF-8" : "text/calendar; charset=UTF-8; method=" + method;
    }
}
