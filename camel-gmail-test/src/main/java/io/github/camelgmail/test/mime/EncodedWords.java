package io.github.camelgmail.test.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Header text in ASCII, by the encoded words of RFC 2047. */
public final class EncodedWords {

    /** 60 characters with the frame, so that a word still fits into a line behind the name of its field. */
    private static final int MOST_BYTES = 36;

    private EncodedWords() {}

    /** Returns ASCII as it is, unless it looks like an encoded word itself; anything else becomes encoded words. */
    public static String encode(String text) {
        if (isAscii(text) && !text.contains("=?")) {
            return text;
        }
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int bytes = 0;
        for (int codePoint : text.codePoints().toArray()) {
            String character = Character.toString(codePoint);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > MOST_BYTES) {
                words.add(word(word));
                word.setLength(0);
                bytes = 0;
            }
            word.append(character);
            bytes += length;
        }
        words.add(word(word));
        return String.join(" ", words);
    }

    /** Whether a text is printable ASCII only. */
    public static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character >= ' ' && character < 127);
    }

    private static String word(StringBuilder text) {
        byte[] utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(utf8) + "?=";
    }
}
