package io.github.camelgmail.component.message;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Media types, RFC 2045 section 5.1, from hands that may have written anything. */
final class MediaTypes {

    static final String UNKNOWN = "application/octet-stream";

    private static final int LONGEST_NAME = 127;
    private static final String MARKS = "!#$&^_.+-";

    private MediaTypes() {}

    static boolean isOne(String type) {
        int slash = type.indexOf('/');
        return slash > 0 && isName(type, 0, slash) && isName(type, slash + 1, type.length());
    }

    private static boolean isName(String type, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isNameCharacter(type.charAt(i))) {
                return false;
            }
        }
        return from < to && to - from <= LONGEST_NAME;
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || MARKS.indexOf(c) >= 0;
    }

    /** Type and subtype in lower case, without parameters; {@link #UNKNOWN} for what is neither. */
    static String safe(@Nullable String contentType) {
        String field = contentType == null ? "" : contentType;
        int semicolon = field.indexOf(';');
        String type = (semicolon < 0 ? field : field.substring(0, semicolon)).strip();
        return isOne(type) ? type.toLowerCase(Locale.ROOT) : UNKNOWN;
    }
}
