package io.github.camelgmail.test.mime;

import java.io.ByteArrayOutputStream;
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
    private static final byte[] MBOX_LINE = "From ".getBytes(StandardCharsets.US_ASCII);

    static HeaderSection of(Octets entity) {
        if (!startsWithField(entity)) {
            return new HeaderSection(List.of(), entity, false);
        }
        List<byte[]> fields = new ArrayList<>();
        int position = entity.start();
        while (position < entity.end() && !entity.isLineEnd(position)) {
            int fieldStart = position;
            position = entity.nextLine(position);
            while (position < entity.end() && entity.isBlank(position)) {
                position = entity.nextLine(position);
            }
            fields.add(closed(entity.between(fieldStart, position).toBytes()));
        }
        return new HeaderSection(List.copyOf(fields), entity.from(position), position < entity.end());
    }

    /** The octets after the empty line. */
    Octets body() {
        return separated ? rest.from(rest.nextLine(rest.start())) : rest;
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

    /** Puts a field where the first of that name stood, or last when there was none; further ones of that name go. */
    HeaderSection replace(String name, String value) {
        List<byte[]> changed = new ArrayList<>();
        boolean replaced = false;
        for (byte[] field : fields) {
            if (!hasName(field, name)) {
                changed.add(field);
            } else if (!replaced) {
                changed.add(encode(name, value));
                replaced = true;
            }
        }
        if (!replaced) {
            changed.add(encode(name, value));
        }
        return withFields(changed);
    }

    /** The decoded fields; lines without a colon are passed over. */
    List<HeaderField> decoded() {
        return fields.stream()
                .map(HeaderDecoder::decode)
                .filter(field -> !field.name().isEmpty())
                .toList();
    }

    /** The unfolded values of all fields with this name, encoded words as they are. */
    List<String> unfolded(String name) {
        return fields.stream()
                .filter(field -> hasName(field, name))
                .map(field -> HeaderDecoder.unfold(field).value())
                .toList();
    }

    byte[] toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fields.forEach(out::writeBytes);
        if (!separated && !fields.isEmpty()) {
            out.writeBytes(CRLF.getBytes(StandardCharsets.US_ASCII));
        }
        out.write(rest.array(), rest.start(), rest.length());
        return out.toByteArray();
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
        if (entity.length() == 0) {
            return false;
        }
        return entity.isLineEnd(entity.start())
                || entity.startsWith(MBOX_LINE, entity.start())
                || isField(entity, entity.start());
    }

    private static boolean isField(Octets entity, int lineStart) {
        int position = lineStart;
        while (position < entity.end() && entity.array()[position] > ' ' && entity.array()[position] != ':') {
            position++;
        }
        int nameEnd = position;
        while (position < entity.end() && entity.isBlank(position)) {
            position++;
        }
        return nameEnd > lineStart && position < entity.end() && entity.array()[position] == ':';
    }

    private static byte[] encode(String name, String value) {
        return (name + ": " + value + CRLF).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean hasName(byte[] field, String name) {
        return HeaderDecoder.unfold(field).name().equalsIgnoreCase(name);
    }
}
