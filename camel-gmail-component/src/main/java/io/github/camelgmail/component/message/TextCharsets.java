package io.github.camelgmail.component.message;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a mail into text, whatever its sender calls their charset. */
final class TextCharsets {

    /** What programs write that do not know, or know only that it is text. */
    private static final Set<String> UNTOLD = Set.of("", "us-ascii", "ascii", "unknown-8bit", "x-unknown");

    /** What writers of mail mean by a name, which is often more than the standard of that name has. */
    private static final Map<String, String> SUPERSETS = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("tis-620", "x-windows-874"));

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Stands for bytes that are not UTF-8, and now and then for itself. */
    private static final char REPLACEMENT = '\uFFFD';

    private TextCharsets() {}

    /** Decodes text; what no charset is named for, or none that exists, is UTF-8 or else Windows-1252. */
    static String decode(byte[] bytes, @Nullable String charset) {
        String text = named(charset).map(known -> new String(bytes, known)).orElseGet(() -> guessed(bytes));
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** Decodes an encoded word; one in a charset that does not exist is read as UTF-8. */
    static String decodeWord(byte[] bytes, String charset) {
        return new String(bytes, named(charset).orElse(StandardCharsets.UTF_8));
    }

    private static Optional<Charset> named(@Nullable String charset) {
        String name = charset == null ? "" : charset.strip().toLowerCase(Locale.ROOT);
        if (UNTOLD.contains(name)) {
            return Optional.empty();
        }
        return known(SUPERSETS.getOrDefault(name, name)).or(() -> known(name));
    }

    private static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String guessed(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : guessedByTheBook(bytes);
    }

    private static String guessedByTheBook(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, known("windows-1252").orElse(StandardCharsets.ISO_8859_1));
        }
    }
}
