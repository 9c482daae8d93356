package io.github.camelgmail.test.fault;

import java.util.Map;
import java.util.regex.Pattern;

/** The header fields of a staged answer, which must not break out of their lines (RFC 9110, section 5.5). */
final class AnswerHeaders {

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e]*");

    private AnswerHeaders() {}

    static Map<String, String> checked(Map<String, String> headers) {
        headers.forEach((name, value) -> {
            if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
                throw new IllegalArgumentException(
                        "headers: a header field has a token as name and ASCII text in one line as value, not \"" + name
                                + "\"");
            }
        });
        return Map.copyOf(headers);
    }
}
