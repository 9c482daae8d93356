package io.github.camelgmail.test.mime;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Lenient reader of {@code value; name=value; …}, where the first semicolon may be missing. One use only. */
final class ParameterReader {

    private static final Pattern FORGOTTEN_SEMICOLON = Pattern.compile("^(\\s*+[^\\s;=\"]++)\\s++(?=[\\w-]++\\*?=)");

    private final String text;
    private final Map<String, ParameterizedValue.Parameter> parameters = new LinkedHashMap<>();
    private int position;

    ParameterReader(String text) {
        this.text = FORGOTTEN_SEMICOLON.matcher(text).replaceFirst("$1;");
    }

    ParameterizedValue read() {
        String value = readUntil(";").strip().toLowerCase(Locale.ROOT);
        while (position < text.length()) {
            position++;
            readParameter();
        }
        return new ParameterizedValue(value, parameters);
    }

    private void readParameter() {
        String name = readUntil("=;").strip().toLowerCase(Locale.ROOT);
        if (position >= text.length() || text.charAt(position) == ';') {
            return;
        }
        position++;
        skipBlanks();
        boolean quoted = position < text.length() && text.charAt(position) == '"';
        String value = quoted ? readQuoted() : readUntil(";").strip();
        parameters.putIfAbsent(name, new ParameterizedValue.Parameter(value, quoted));
        readUntil(";");
    }

    private String readUntil(String stops) {
        int start = position;
        while (position < text.length() && stops.indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return text.substring(start, position);
    }

    private String readQuoted() {
        StringBuilder value = new StringBuilder();
        position++;
        while (position < text.length() && text.charAt(position) != '"') {
            boolean escaped = text.charAt(position) == '\\' && position + 1 < text.length();
            position += escaped ? 1 : 0;
            value.append(text.charAt(position++));
        }
        position = Math.min(position + 1, text.length());
        return value.toString();
    }

    private void skipBlanks() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }
}
