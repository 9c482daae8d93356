package io.github.camelgmail.component.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The header section of a ready message, byte for byte, field by field.
 *
 * @param fields in the order of the message
 */
record HeaderSection(List<Field> fields) {

    /** More than any mail server passes on. */
    private static final int LONGEST = 1024 * 1024;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /**
     * One field with its folded lines and its line break.
     *
     * @param name in lower case; empty for a line that is no field
     */
    record Field(String name, byte[] bytes) {

        String value() {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.substring(text.indexOf(':') + 1)
                    .replaceAll("[\r\n]+", " ")
                    .strip();
        }

        /** A message may end within its last field. */
        private byte[] missingLineBreak() {
            byte last = bytes[bytes.length - 1];
            return last == '\n' || last == '\r' ? new byte[0] : new byte[] {'\r', '\n'};
        }
    }

    /**
     * Reads up to and including the empty line.
     *
     * @param in supports {@code mark}
     * @throws InvalidMailException when it does not begin with a header field, or never ends
     */
    static HeaderSection read(InputStream in) throws IOException {
        List<ByteArrayOutputStream> fields = new ArrayList<>();
        int length = 0;
        for (byte[] line = readLine(in); !isEnd(line); line = readLine(in)) {
            length += line.length;
            requireBounded(length);
            if (fields.isEmpty() || !isFolded(line)) {
                fields.add(new ByteArrayOutputStream());
            }
            fields.get(fields.size() - 1).writeBytes(line);
        }
        return new HeaderSection(fields.stream().map(HeaderSection::field).toList()).requireField();
    }

    private static void requireBounded(int length) {
        if (length > LONGEST) {
            throw new InvalidMailException(
                    "body", "The header section of the message is longer than " + LONGEST + " bytes. Is it a message?");
        }
    }

    private HeaderSection requireField() {
        if (fields.isEmpty() || fields.get(0).name().isEmpty()) {
            throw new InvalidMailException(
                    "body",
                    "The body was taken for a ready RFC 5322 message, but does not begin with a header field."
                            + " Set bodyType to text or html, or give a whole message");
        }
        return this;
    }

    /** Ends a line at LF, CR LF, or CR alone, which some readers take for a line end and an attacker could use. */
    private static byte[] readLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0 && line.size() <= LONGEST) {
            line.write(next);
            if (next == '\n' || (next == '\r' && !isFollowedByLineFeed(in))) {
                return line.toByteArray();
            }
            next = in.read();
        }
        return line.toByteArray();
    }

    private static boolean isFollowedByLineFeed(InputStream in) throws IOException {
        in.mark(1);
        int next = in.read();
        in.reset();
        return next == '\n';
    }

    private static boolean isEnd(byte[] line) {
        return line.length == 0 || line[0] == '\n' || line[0] == '\r';
    }

    private static boolean isFolded(byte[] line) {
        return line[0] == ' ' || line[0] == '\t';
    }

    private static Field field(ByteArrayOutputStream bytes) {
        String text = bytes.toString(StandardCharsets.ISO_8859_1);
        String name = text.substring(0, Math.max(0, text.indexOf(':'))).strip();
        return new Field(NAME.matcher(name).matches() ? name.toLowerCase(Locale.ROOT) : "", bytes.toByteArray());
    }

    /** Writes the fields, without the empty line that ends the section. */
    void writeTo(OutputStream out, Predicate<Field> kept) throws IOException {
        for (Field field : fields) {
            if (kept.test(field)) {
                out.write(field.bytes());
                out.write(field.missingLineBreak());
            }
        }
    }

    /** Whether the message names anybody to receive it. */
    boolean hasRecipients() {
        return fields.stream()
                .filter(field -> List.of("to", "cc", "bcc").contains(field.name()))
                .anyMatch(field -> !AddressParser.tolerant(field.value()).isEmpty());
    }
}
