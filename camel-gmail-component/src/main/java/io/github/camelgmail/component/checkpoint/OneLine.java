package io.github.camelgmail.component.checkpoint;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes any text as one line of printable ASCII, which is what a file of Camel's state repository can hold, and reads it. */
final class OneLine {

    private static final Pattern WRITTEN = Pattern.compile("%u([0-9A-F]{4})");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private OneLine() {}

    static String write(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.chars().forEach(character -> {
            if (character >= ' ' && character <= '~' && character != '%') {
                line.append((char) character);
            } else {
                line.append("%u").append(HEX.toHexDigits((char) character));
            }
        });
        return line.toString();
    }

    static String read(String line) {
        return WRITTEN.matcher(line).replaceAll(written -> Matcher.quoteReplacement(character(written.group(1))));
    }

    private static String character(String digits) {
        return Character.toString((char) HexFormat.fromHexDigits(digits));
    }
}
