package io.github.camelgmail.component.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Spells keys in printable ASCII, so that a store takes any of them, no two are alike and a person still reads them. What a
 * store might misunderstand is written as percent signs and hexadecimal digits; a key that would be too long ends in its hash.
 */
final class KeySpelling {

    /** With the endings of a checkpoint's files, some encrypting file systems take no more than 143 characters. */
    private static final int LONGEST = 120;

    private static final int READABLE_START = 50;
    private static final String SAFE_IN_FILE_NAMES = "abcdefghijklmnopqrstuvwxyz0123456789.-_";
    private static final HexFormat PERCENT = HexFormat.of().withUpperCase().withPrefix("%");

    /** Windows sends what is written to such a file to a device, whatever its ending. */
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private KeySpelling() {}

    /** Spells a key as a file name without ending, distinct too where upper and lower case are one. */
    static String forFile(String key) {
        String spelling = spell(key, KeySpelling::isSafeInFileName);
        return DEVICE.matcher(spelling).matches()
                ? PERCENT.formatHex(new byte[] {(byte) spelling.charAt(0)}) + spelling.substring(1)
                : spelling;
    }

    /** Spells a key in one line without an equals sign. */
    static String forLine(String key) {
        return spell(key, KeySpelling::isSafeInLine);
    }

    private static boolean isSafeInFileName(int character) {
        return SAFE_IN_FILE_NAMES.indexOf(character) >= 0;
    }

    private static boolean isSafeInLine(int character) {
        return character > ' ' && character < '~' && character != '%' && character != '=';
    }

    private static String spell(String key, IntPredicate safe) {
        StringBuilder spelling = new StringBuilder();
        key.codePoints().forEach(character -> {
            if (safe.test(character)) {
                spelling.append((char) character);
            } else {
                spelling.append(percent(character));
            }
        });
        return spelling.length() <= LONGEST ? spelling.toString() : shortened(spelling.toString());
    }

    /** Half a surrogate pair has no UTF-8; all of them would become one question mark. */
    private static String percent(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE
                ? "%u" + HexFormat.of().withUpperCase().toHexDigits((char) character)
                : PERCENT.formatHex(Character.toString(character).getBytes(StandardCharsets.UTF_8));
    }

    private static String shortened(String spelling) {
        return spelling.substring(0, READABLE_START) + "~" + sha256(spelling);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
