package io.github.camelgmail.test.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A field body of the form {@code value; name=value; …} (RFC 2045 section 5.1), with the continuations and charsets
 * of RFC 2231.
 *
 * @param value the part before the first semicolon, in lower case
 * @param parameters the parameters as written, quotes removed, names in lower case
 */
record ParameterizedValue(String value, Map<String, Parameter> parameters) {

    private static final Pattern MEDIA_TYPE = Pattern.compile("[^\\s/;\"]+/[^\\s/;\"]+");

    record Parameter(String text, boolean quoted) {}

    static ParameterizedValue parse(String fieldBody) {
        return new ParameterReader(fieldBody).read();
    }

    boolean isMediaType() {
        return MEDIA_TYPE.matcher(value).matches();
    }

    /**
     * The decoded value of a parameter, empty when there is none. Gmail does not read an extended value in quotes;
     * nor do we.
     */
    String parameter(String name) {
        Parameter plain = parameters.get(name);
        if (plain != null) {
            return plain.text();
        }
        Parameter extended = parameters.get(name + "*");
        if (extended != null) {
            return extended.quoted() ? "" : decodeExtended(extended.text());
        }
        return joinSections(name);
    }

    private String joinSections(String name) {
        StringBuilder joined = new StringBuilder();
        boolean extended = false;
        for (int section = 0; ; section++) {
            Parameter encoded = parameters.get(name + "*" + section + "*");
            Parameter plain = parameters.get(name + "*" + section);
            if (encoded != null && !encoded.quoted()) {
                extended = extended || section == 0;
                joined.append(encoded.text());
            } else if (plain != null) {
                joined.append(extended ? plain.text().replace("%", "%25") : plain.text());
            } else {
                return extended ? decodeExtended(joined.toString()) : joined.toString();
            }
        }
    }

    private static String decodeExtended(String text) {
        String[] pieces = text.split("'", 3);
        return pieces.length < 3 ? text : Charsets.decode(percentDecode(pieces[2]), pieces[0]);
    }

    private static byte[] percentDecode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int octet = bytes[i] == '%' ? hexOctet(bytes, i) : -1;
            decoded.write(octet < 0 ? bytes[i] : octet);
            i += octet < 0 ? 0 : 2;
        }
        return decoded.toByteArray();
    }

    private static int hexOctet(byte[] bytes, int percent) {
        if (percent + 2 >= bytes.length) {
            return -1;
        }
        int high = Character.digit(bytes[percent + 1], 16);
        int low = Character.digit(bytes[percent + 2], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
