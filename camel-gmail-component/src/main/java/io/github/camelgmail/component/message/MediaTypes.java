package io.github.camelgmail.component.message;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Media types, RFC 2045 section 5.1, from hands that may have written anything. */
final class MediaTypes {

    static final String UNKNOWN = "application/octet-stream";

    private static final Pattern TYPE = Pattern.compile("[a-zA-Z0-9!#$&^_.+-]{1,127}/[a-zA-Z0-9!#$&^_.+-]{1,127}");

    private MediaTypes() {}

    static boolean isOne(String type) {
        return TYPE.matcher(type).matches();
    }

    /** Type and subtype in lower case, without parameters; {@link #UNKNOWN} for what is neither. */
    static String safe(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType.split(";", 2)[0].strip();
        return isOne(type) ? type.toLowerCase(Locale.ROOT) : UNKNOWN;
    }
}
