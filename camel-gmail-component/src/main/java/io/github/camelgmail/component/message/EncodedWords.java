package io.github.camelgmail.component.message;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes the encoded words of a header field, RFC 2047, wherever they stand and however they are split. */
final class EncodedWords {

    private static final Pattern WORD =
            Pattern.compile("=\\?([^?\\s*]{1,80}+)(?:\\*[^?\\s]{0,80}+)?\\?([BbQq])\\?([^?\\r\\n]{0,2000}+)\\?=");

    private EncodedWords() {}

    /** Decodes the words in a text; never fails. */
    static String decode(String text) {
        if (!text.contains("=?")) {
            return text;
        }
        StringBuilder decoded = new StringBuilder();
        Matcher word = WORD.matcher(text);
        int copied = 0;
        boolean found = word.find();
        while (found) {
            decoded.append(text, copied, word.start());
            String charset = word.group(1);
            ByteArrayOutputStream run = new ByteArrayOutputStream();
            do {
                run.writeBytes(bytes(word.toMatchResult()));
                copied = word.end();
                found = word.find();
            } while (found && continues(text.substring(copied, word.start()), charset, word.group(1)));
            decoded.append(TextCharsets.decodeWord(run.toByteArray(), charset));
            copied = found && text.substring(copied, word.start()).isBlank() ? word.start() : copied;
        }
        return decoded.append(text.substring(copied)).toString();
    }

    /** A character may begin in one word and end in the next. */
    private static boolean continues(String between, String charset, String nextCharset) {
        return between.isBlank() && charset.equalsIgnoreCase(nextCharset);
    }

    private static byte[] bytes(MatchResult word) {
        byte[] encoded = word.group(3).getBytes(StandardCharsets.UTF_8);
        if (word.group(2).equalsIgnoreCase("Q")) {
            return unquoted(encoded);
        }
        try (InputStream in = new LenientBase64(new ByteArrayInputStream(encoded))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A byte array cannot fail", e);
        }
    }

    private static byte[] unquoted(byte[] encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length; i++) {
            int octet = encoded[i] == '=' && i + 2 < encoded.length ? hex(encoded[i + 1], encoded[i + 2]) : -1;
            if (octet >= 0) {
                bytes.write(octet);
                i += 2;
            } else {
                bytes.write(encoded[i] == '_' ? ' ' : encoded[i]);
            }
        }
        return bytes.toByteArray();
    }

    /** The octet that two hexadecimal digits stand for, or -1. */
    private static int hex(byte high, byte low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }
}
