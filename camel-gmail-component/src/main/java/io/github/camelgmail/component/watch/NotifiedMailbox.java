package io.github.camelgmail.component.watch;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the two fields of a notification. */
final class NotifiedMailbox {

    /** RFC 3696 erratum 1690: 64 for the local part, the sign, 255 for the domain. */
    private static final int MAX_ADDRESS = 320;

    private static final int MAX_DIGITS = 40;

    private NotifiedMailbox() {}

    /** Returns an address in lower case; empty where it can be none. */
    static Optional<String> address(Object value) {
        return value instanceof String text && isAddress(text)
                ? Optional.of(text.toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static boolean isAddress(String text) {
        int at = text.indexOf('@');
        return text.length() <= MAX_ADDRESS
                && at > 0
                && at < text.length() - 1
                && text.codePoints().allMatch(NotifiedMailbox::isVisible);
    }

    /** Control, format and separator characters have no place in an address, and would spoil a log. */
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Returns an unsigned 64-bit number in decimal digits, however it is written; empty where it is none. */
    static Optional<String> historyId(@Nullable Object value) {
        if (!(value instanceof String || value instanceof Number)) {
            return Optional.empty();
        }
        String text = value.toString().strip();
        return text.length() > MAX_DIGITS ? Optional.empty() : number(text);
    }

    private static Optional<String> number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            // A short exponent can stand for a number of gigabytes.
            return Math.abs((long) number.scale()) > MAX_DIGITS
                    ? Optional.empty()
                    : unsigned(number.toBigIntegerExact());
        } catch (ArithmeticException | NumberFormatException e) {
            // A mailbox is looked at without the id, too.
            return Optional.empty();
        }
    }

    private static Optional<String> unsigned(BigInteger number) {
        return number.signum() < 0 || number.bitLength() > Long.SIZE
                ? Optional.empty()
                : Optional.of(number.toString());
    }
}
