package io.github.camelgmail.test.http;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code Content-Range} of an upload request (RFC 9110, section 14.4).
 *
 * @param first where the chunk begins; for a status query 0
 * @param total the length of the whole, unknown while the client does not know it
 * @param statusQuery whether the request asks how much has arrived
 */
record ContentRange(long first, OptionalLong total, boolean statusQuery) {

    private static final Pattern FORM =
            Pattern.compile("bytes\\s+(?:(\\d{1,12})-(\\d{1,12})|\\*)/(\\d{1,12}|\\*)", Pattern.CASE_INSENSITIVE);

    /**
     * Reads the field.
     *
     * @param length the length of the body, which a range of bytes must agree with
     * @throws ApiFailure when it is malformed
     */
    static ContentRange parse(String value, int length) {
        Matcher matcher = FORM.matcher(value.trim());
        if (!matcher.matches()) {
            throw invalid(value);
        }
        OptionalLong total =
                matcher.group(3).equals("*") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(matcher.group(3)));
        if (matcher.group(1) == null) {
            return new ContentRange(0, total, true);
        }
        long first = Long.parseLong(matcher.group(1));
        long last = Long.parseLong(matcher.group(2));
        if (last - first + 1 != length || last >= total.orElse(Long.MAX_VALUE)) {
            throw invalid(value);
        }
        return new ContentRange(first, total, false);
    }

    private static ApiFailure invalid(String value) {
        return ApiFailure.invalidArgument("Failed to parse Content-Range header: " + value);
    }
}
