package io.github.camelgmail.test.mime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins parameters that were cut into sections without a charset (RFC 2231 section 3), as Gmail does in the headers
 * it shows.
 */
final class Continuations {

    private static final Pattern FIRST_SECTION =
            Pattern.compile("(?<=[;\\s])([\\w-]+)\\*0=(?:\"([^\"]*)\"|([^;\"\\s]*))");

    private Continuations() {}

    static String join(String fieldBody) {
        Matcher first = FIRST_SECTION.matcher(fieldBody);
        StringBuilder joined = new StringBuilder();
        int position = 0;
        while (first.find(position)) {
            joined.append(fieldBody, position, first.start());
            position = appendParameter(fieldBody, first, joined);
        }
        return joined.append(fieldBody, position, fieldBody.length()).toString();
    }

    /** Appends the parameter whose first section was found, and tells where its last section ends. */
    private static int appendParameter(String fieldBody, Matcher first, StringBuilder joined) {
        String name = first.group(1);
        StringBuilder value = new StringBuilder(text(first, 2));
        int end = first.end();
        for (int number = 1; ; number++) {
            Matcher next = section(name, number).matcher(fieldBody).region(end, fieldBody.length());
            if (!next.lookingAt()) {
                break;
            }
            value.append(text(next, 1));
            end = next.end();
        }
        joined.append(name).append("=\"").append(value).append('"');
        return end;
    }

    private static Pattern section(String name, int number) {
        return Pattern.compile(";\\s*" + Pattern.quote(name + "*" + number + "=") + "(?:\"([^\"]*)\"|([^;\"\\s]*))");
    }

    private static String text(Matcher section, int quotedGroup) {
        String quoted = section.group(quotedGroup);
        return quoted == null ? section.group(quotedGroup + 1) : quoted;
    }
}
