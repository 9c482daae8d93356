package io.github.camelgmail.test.mime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An entity cut into the fields of its header and the rest, for reading and changing the header without touching
 * another octet.
 * Immutable.
 *
 * @param fields the raw fields, each with a line end, and lines that are none
 * @param rest everything from the empty line on
 * @param separated whether there is an empty line
 */
record HeaderSection(List<byte[]> fields, Octets rest, boolean separated) {

    private static final String CRLF = "\r\n";
    /** What lies behind so many bytes belongs to the body, so that no header can fill the heap. */
    private static final int LONGEST = 1024 * 1024;

    private static final byte[] MBOX_LINE = "From ".getBytes(StandardCharsets.US_ASCII);

    static HeaderSection of(Octets entity) {
        if (!startsWithField(entity)) {
            return new HeaderSection(List.of(), entity, false);
        }
        Octets header = entity.slice(0, Math.min(entity.length(), LONGEST));
        List<byte[]> fields = new ArrayList<>();
        int position = 0;
        while (position < header.length() && !header.isLineEnd(position)) {
            int fieldStart = position;
            position = header.nextLine(position);
            while (position < header.length() && header.isBlank(position)) {
                position = header.nextLine(position);
            }
            fields.add(closed(header.slice(fieldStart, position).toBytes()));
        }
        return new HeaderSection(List.copyOf(fields), entity.from(position), position < header.length());
    }

    /** The octets after the empty line. */
    Octets body() {
        return separated ? rest.from(rest.nextLine(0)) : rest;
    }

    HeaderSection without(String name) {
        return withFields(fields.stream().filter(field -> !hasName(field, name)).toList());
    }

    HeaderSection onTop(String name, String value) {
        List<byte[]> changed = new ArrayList<>();
        changed.add(encode(name, value));
        changed.addAll(fields);
        return withFields(changed);
    }

    /**
     * Gives the first field of that name, which keeps its letter case, another value, or adds one below all others;
     * further ones of that name go.
     */
    HeaderSection replace(String name, String value) {
        List<byte[]> changed = new ArrayList<>();
        boolean replaced = false;
        for (byte[] field : fields) {
            if (!hasName(field, name)) {
                changed.add(field);
            } else if (!replaced) {
                changed.add(encode(new String(field, 0, name.length(), StandardCharsets.US_ASCII), value));
                replaced = true;
            }
        }
        if (!replaced) {
            changed.add(encode(name, value));
        }
        return withFields(changed);
    }

    /** The decoded fields; lines that are none, such as the separator of an mbox file, are passed over. */
    List<HeaderField> decoded() {
        return fields.stream()
                .map(HeaderDecoder::decode)
                .filter(field -> isFieldName(field.name()))
                .toList();
    }

    /** The unfolded values of all fields with this name, encoded words as they are. */
    List<String> unfolded(String name) {
        return fields.stream()
                .filter(field -> hasName(field, name))
                .map(field -> HeaderDecoder.unfold(field).value())
                .toList();
    }

    Octets toOctets() {
        try (Spool whole = new Spool()) {
            for (byte[] field : fields) {
                whole.write(field);
            }
            if (!separated && !fields.isEmpty()) {
                whole.write(CRLF.getBytes(StandardCharsets.US_ASCII));
            }
            rest.writeTo(whole);
            return whole.toOctets();
        } catch (IOException e) {
            throw new UncheckedIOException("no room for a rewritten message in " + SpooledFile.tempDirectory(), e);
        }
    }

    /** A field that ends with the entity gets the line end that others would need after it. */
    private static byte[] closed(byte[] field) {
        if (field[field.length - 1] == '\n') {
            return field;
        }
        byte[] closed = Arrays.copyOf(field, field.length + 2);
        closed[field.length] = '\r';
        closed[field.length + 1] = '\n';
        return closed;
    }

    private HeaderSection withFields(List<byte[]> changed) {
        return new HeaderSection(List.copyOf(changed), rest, separated);
    }

    /** Whether the first line belongs to a header; a separator line of an mbox file may stand before it. */
    private static boolean startsWithField(Octets entity) {
        if (entity.isEmpty()) {
            return false;
        }
        return entity.isLineEnd(0) || entity.startsWith(MBOX_LINE, 0) || isField(entity);
    }

    private static boolean isField(Octets entity) {
        int position = 0;
        while (position < entity.length() && entity.at(position) > ' ' && entity.at(position) != ':') {
            position++;
        }
        int nameEnd = position;
        while (position < entity.length() && entity.isBlank(position)) {
            position++;
        }
        return nameEnd > 0 && position < entity.length() && entity.at(position) == ':';
    }

    private static boolean isFieldName(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c > ' ');
    }

    private static byte[] encode(String name, String value) {
        return (name + ": " + value + CRLF).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean hasName(byte[] field, String name) {
        int end = name.length();
        if (field.length <= end || !isNamed(field, name)) {
            return false;
        }
        while (end < field.length && (field[end] == ' ' || field[end] == '\t')) {
            end++;
        }
        return end < field.length && field[end] == ':';
    }

    private static boolean isNamed(byte[] field, String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.toLowerCase(name.charAt(i)) != Character.toLowerCase((char) field[i])) {
                return false;
            }
        }
        return true;
    }
}
