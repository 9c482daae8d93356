package io.github.camelgmail.component.transform;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Function;

/**
 * A JSON array of items that are asked for when they are read, so that any number of them takes no memory. UTF-8. What the
 * iterator throws, a read throws.
 */
final class JsonArrayStream extends InputStream {

    private final Iterator<?> items;
    private final Function<Object, String> json;
    private ByteArrayInputStream piece = utf8("[");
    private boolean begun;
    private boolean ended;

    JsonArrayStream(Iterator<?> items, Function<Object, String> json) {
        this.items = items;
        this.json = json;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int read = piece.read(buffer, offset, length);
        while (read < 0 && !ended) {
            piece = next();
            read = piece.read(buffer, offset, length);
        }
        return read;
    }

    private ByteArrayInputStream next() {
        if (!items.hasNext()) {
            ended = true;
            return utf8("]");
        }
        String comma = begun ? "," : "";
        begun = true;
        return utf8(comma + json.apply(items.next()));
    }

    private static ByteArrayInputStream utf8(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
