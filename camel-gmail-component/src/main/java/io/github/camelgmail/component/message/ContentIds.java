package io.github.camelgmail.component.message;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The Content-IDs by which HTML refers to parts of its mail, RFC 2392. */
final class ContentIds {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~@-]{1,200}");
    private static final Pattern UNSAFE_CHARACTERS = Pattern.compile("[^A-Za-z0-9._-]");
    private static final String SCHEME = "cid:";

    /** The attributes that name an image. */
    private static final Set<String> SOURCES = Set.of("src", "background", "poster");

    private static final Pattern IN_STYLE = Pattern.compile("(?i)url\\(\\s*['\"]?(cid:[^'\")\\s]+)");

    private ContentIds() {}

    /** Whether an id may stand in a Content-ID field as it is. */
    static boolean isSafe(String id) {
        return SAFE.matcher(id).matches();
    }

    /** The id in a Content-ID field, without its angle brackets. */
    static String unbracketed(String field) {
        String id = field.strip();
        return id.startsWith("<") && id.endsWith(">") && id.length() > 2 ? id.substring(1, id.length() - 1) : id;
    }

    /** An id made of a file name. */
    static String of(String name) {
        return isSafe(name)
                ? name
                : UNSAFE_CHARACTERS.matcher(name).replaceAll("_") + "." + Integer.toHexString(name.hashCode());
    }

    static boolean isReference(String url) {
        return url.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** The id that a URL names, percent-encoding undone. */
    static String referenced(String url) {
        return percentDecoded(url.substring(SCHEME.length()));
    }

    /** The ids that a document refers to. */
    static Set<String> referencedIn(String html) {
        Set<String> ids = new HashSet<>();
        HtmlScanner.scan(html, token -> {
            if (token instanceof HtmlToken.Start start) {
                collect(start.attributes(), ids);
            }
        });
        return ids;
    }

    private static void collect(Map<String, String> attributes, Set<String> ids) {
        attributes.forEach((name, value) -> {
            if (SOURCES.contains(name) && isReference(value.strip())) {
                ids.add(referenced(value.strip()));
            } else if (name.equals("style") && value.toLowerCase(Locale.ROOT).contains(SCHEME)) {
                IN_STYLE.matcher(value).results().forEach(match -> ids.add(referenced(match.group(1))));
            }
        });
    }

    private static String percentDecoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] decoded = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int octet = bytes[i] == '%' && i + 2 < bytes.length ? hex(bytes[i + 1], bytes[i + 2]) : -1;
            decoded[length] = octet < 0 ? bytes[i] : (byte) octet;
            length++;
            i += octet < 0 ? 0 : 2;
        }
        return new String(decoded, 0, length, StandardCharsets.UTF_8);
    }

    private static int hex(byte high, byte low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }
}
