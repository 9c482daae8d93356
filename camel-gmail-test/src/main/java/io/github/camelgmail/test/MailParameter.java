package io.github.camelgmail.test;

import io.github.camelgmail.test.mime.EncodedWords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Parameters of MIME header fields: quoted where they are short ASCII, in the extended form of RFC 2231 otherwise. */
final class MailParameter {

    private static final String SEPARATOR = ";\r\n ";
    private static final String UNENCODED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
    private static final int MOST_CHARACTERS = 55;

    private MailParameter() {}

    static String write(String name, String value) {
        if (EncodedWords.isAscii(value) && value.length() <= MOST_CHARACTERS) {
            return name + "=\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
        List<String> sections = sections("UTF-8''", value);
        if (sections.size() == 1) {
            return name + "*=" + sections.get(0);
        }
        List<String> parameters = new ArrayList<>();
        for (String section : sections) {
            parameters.add(name + "*" + parameters.size() + "*=" + section);
        }
        return String.join(SEPARATOR, parameters);
    }

    private static List<String> sections(String prefix, String value) {
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder(prefix);
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            if (section.length() > MOST_CHARACTERS) {
                sections.add(section.toString());
                section.setLength(0);
            }
            section.append(encoded(octet & 0xff));
        }
        sections.add(section.toString());
        return sections;
    }

    private static String encoded(int octet) {
        return octet < 128 && UNENCODED.indexOf(octet) >= 0
                ? Character.toString(octet)
                : String.format(Locale.ROOT, "%%%02X", octet);
    }
}
