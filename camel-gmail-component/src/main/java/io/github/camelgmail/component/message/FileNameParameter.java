package io.github.camelgmail.component.message;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** The {@code filename} parameter of a Content-Disposition field: RFC 2183, and RFC 2231 for any Unicode and length. */
final class FileNameParameter {

    private static final Pattern PLAIN = Pattern.compile("[ !#$&'()+,;=@\\[\\]^_`{}~.A-Za-z0-9-]{1,60}");

    /** RFC 5322 asks for lines of at most 78 characters; the parameter's name and number need some of them. */
    private static final int LONGEST_SEGMENT = 56;

    private static final String ATTRIBUTE_CHARACTERS = "!#$&+-.^_`{|}~";

    private FileNameParameter() {}

    static String of(String name) {
        return PLAIN.matcher(name).matches() ? "filename=\"" + name + '"' : segments(name);
    }

    private static String segments(String name) {
        StringBuilder parameter = new StringBuilder("filename*0*=UTF-8''");
        int number = 0;
        int length = 0;
        for (int codePoint : name.codePoints().toArray()) {
            String encoded = encode(Character.toString(codePoint));
            if (length + encoded.length() > LONGEST_SEGMENT) {
                number++;
                length = 0;
                parameter.append(";\r\n filename*").append(number).append("*=");
            }
            parameter.append(encoded);
            length += encoded.length();
        }
        return parameter.toString();
    }

    private static String encode(String character) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(
                    isAttributeCharacter(b) ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b));
        }
        return encoded.toString();
    }

    private static boolean isAttributeCharacter(byte b) {
        return (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '0' && b <= '9')
                || ATTRIBUTE_CHARACTERS.indexOf(b) >= 0;
    }
}
