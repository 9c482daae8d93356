package io.github.camelgmail.component.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A mail or one of its parts, cut into header section and body, RFC 5322 section 2.1. Reads whatever there is.
 *
 * @param fields in the order of the mail; lines that are no field are left out
 * @param body what follows the empty line
 */
record MimeEntity(List<Field> fields, ByteRange body) {

    /** What lies behind so many bytes of a header section is not read, so that no header can fill the heap. */
    private static final int LONGEST_SECTION = 1024 * 1024;

    /** Stands before the first field of a mail that was kept in an mbox file. */
    private static final byte[] MBOX_LINE = "From ".getBytes(StandardCharsets.US_ASCII);

    /**
     * One field.
     *
     * @param name as it is written
     * @param value unfolded, its encoded words as they are
     */
    record Field(String name, String value) {

        /** The value with its encoded words decoded, RFC 2047, as Gmail shows it. */
        String decoded() {
            return EncodedWords.decode(value);
        }
    }

    /**
     * Cuts an entity.
     *
     * @param most how many fields are read at most
     */
    static MimeEntity read(ByteRange entity, int most) {
        if (!startsWithField(entity)) {
            return new MimeEntity(List.of(), entity);
        }
        List<Field> fields = new ArrayList<>();
        int position = entity.from();
        while (position < entity.to() && !entity.isEmptyLine(position)) {
            int end = fieldEnd(entity, position);
            if (fields.size() < most && end - entity.from() <= LONGEST_SECTION) {
                addField(fields, entity.slice(position, entity.withoutLineBreak(end)));
            }
            position = end;
        }
        int bodyFrom = position < entity.to() ? entity.nextLine(position) : entity.to();
        return new MimeEntity(List.copyOf(fields), entity.slice(bodyFrom, entity.to()));
    }

    /** Text without a header section, which some write into a part, is all body. */
    private static boolean startsWithField(ByteRange entity) {
        int at = entity.from();
        while (at < entity.to() && entity.at(at) > ' ' && entity.at(at) != ':') {
            at++;
        }
        boolean named = at > entity.from() && at < entity.to() && entity.at(at) == ':';
        return named || entity.startsWith(MBOX_LINE, entity.from()) || isEmptyLine(entity);
    }

    private static boolean isEmptyLine(ByteRange entity) {
        return entity.length() > 0 && entity.isEmptyLine(entity.from());
    }

    private static int fieldEnd(ByteRange entity, int position) {
        int end = entity.nextLine(position);
        while (entity.isFolded(end)) {
            end = entity.nextLine(end);
        }
        return end;
    }

    private static void addField(List<Field> fields, ByteRange line) {
        String text = unfolded(TextCharsets.decode(line.toBytes(), null));
        int colon = text.indexOf(':');
        String name = colon < 0 ? "" : text.substring(0, colon).stripTrailing();
        if (isName(name)) {
            fields.add(new Field(name, text.substring(colon + 1).strip()));
        }
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c > ' ' && c < 0x7F && c != ':');
    }

    /** Takes out the line breaks; a tab that stands alone behind one becomes a space, as Gmail shows it. */
    private static String unfolded(String text) {
        StringBuilder unfolded = new StringBuilder(text.length());
        int from = 0;
        for (int lineFeed = text.indexOf('\n'); lineFeed >= 0; lineFeed = text.indexOf('\n', from)) {
            boolean paired = lineFeed > from && text.charAt(lineFeed - 1) == '\r';
            unfolded.append(text, from, paired ? lineFeed - 1 : lineFeed);
            boolean loneTab = isBlank(text, lineFeed + 1, "\t") && !isBlank(text, lineFeed + 2, "\t ");
            unfolded.append(loneTab ? " " : "");
            from = lineFeed + (loneTab ? 2 : 1);
        }
        return from == 0 ? text : unfolded.append(text, from, text.length()).toString();
    }

    private static boolean isBlank(String text, int position, String blanks) {
        return position < text.length() && blanks.indexOf(text.charAt(position)) >= 0;
    }

    /** The value of the first field of a name in any letter case; empty when there is none. */
    String first(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }
}
