package io.github.camelgmail.component.message;

import jakarta.mail.internet.ParameterList;
import jakarta.mail.internet.ParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Content-Type or Content-Disposition field, RFC 2045 section 5.1 and RFC 2183. Reads what can be read.
 *
 * @param value what stands before the parameters, in lower case; may be empty
 * @param parameters with the semicolon before the first; may be empty
 * @param parsed the same, read by the book; null where they are not by the book
 */
record ContentField(
        String value, String parameters, @Nullable ParameterList parsed) {

    private static final int LONGEST = 16 * 1024;

    static ContentField parse(String field) {
        String text = field.length() > LONGEST ? field.substring(0, LONGEST) : field;
        int semicolon = text.indexOf(';');
        String value = semicolon < 0 ? text : text.substring(0, semicolon);
        String parameters = semicolon < 0 ? "" : text.substring(semicolon);
        return new ContentField(value.strip().toLowerCase(Locale.ROOT), parameters, parameterList(parameters));
    }

    private static @Nullable ParameterList parameterList(String parameters) {
        try {
            return new ParameterList(parameters);
        } catch (ParseException e) {
            return null;
        }
    }

    /** The value of a parameter, RFC 2231 undone; empty when there is none. */
    String parameter(String name) {
        String value = parsed == null ? found(name) : parsed.get(name);
        return value == null ? "" : value;
    }

    private @Nullable String found(String name) {
        Matcher matcher = Pattern.compile(
                        ";\\s*" + Pattern.quote(name) + "\\s*=\\s*(?:\"([^\"]*)\"|([^;]*))", Pattern.CASE_INSENSITIVE)
                .matcher(parameters);
        if (!matcher.find()) {
            return null;
        }
        return matcher.group(1) != null
                ? matcher.group(1)
                : String.valueOf(matcher.group(2)).strip();
    }
}
