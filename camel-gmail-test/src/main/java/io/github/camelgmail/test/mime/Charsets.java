package io.github.camelgmail.test.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Conversion between the charsets that mail names and Java's, never failing. */
final class Charsets {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final byte[] BYTE_ORDER_MARK = "\ufeff".getBytes(StandardCharsets.UTF_8);
    private static final Set<String> UNTRUSTED = Set.of("", "us-ascii", "ascii", "unknown-8bit", "x-unknown");

    private Charsets() {}

    /** Text in UTF-8 as Gmail delivers it: without a byte order mark, and otherwise untouched where it is UTF-8. */
    static byte[] toUtf8(byte[] content, String charsetName) {
        Charset charset = charsetOf(content, charsetName);
        if (charset.equals(StandardCharsets.UTF_8) && isUtf8(content)) {
            return withoutByteOrderMark(content);
        }
        return withoutByteOrderMark(new String(content, charset).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] withoutByteOrderMark(byte[] utf8) {
        int length = BYTE_ORDER_MARK.length;
        boolean marked = utf8.length >= length && Arrays.equals(utf8, 0, length, BYTE_ORDER_MARK, 0, length);
        return marked ? Arrays.copyOfRange(utf8, length, utf8.length) : utf8;
    }

    static String decode(byte[] content, String charsetName) {
        return new String(content, charsetOf(content, charsetName));
    }

    /** Bytes with no charset declared: UTF-8 where they are that, Windows-1252 otherwise. */
    static String guess(byte[] content) {
        return decode(content, "");
    }

    private static Charset charsetOf(byte[] content, String declared) {
        String name = declared.strip().toLowerCase(Locale.ROOT);
        if (UNTRUSTED.contains(name)) {
            return guessCharset(content);
        }
        try {
            Charset charset = Charset.forName(name);
            return charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS_1252 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return guessCharset(content);
        }
    }

    private static Charset guessCharset(byte[] content) {
        return isUtf8(content) ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
