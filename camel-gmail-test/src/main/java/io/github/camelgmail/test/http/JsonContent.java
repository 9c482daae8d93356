package io.github.camelgmail.test.http;

import com.google.gson.JsonElement;
import io.github.camelgmail.test.mime.ByteCount;
import io.github.camelgmail.test.mime.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * JSON with large texts in it, written anew each time.
 *
 * @param element not modified any more
 * @param indented whether it is written by lines
 */
record JsonContent(JsonElement element, boolean indented) implements Content {

    @Override
    public long size() {
        ByteCount count = new ByteCount();
        try {
            writeTo(count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count.bytes();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        new JsonTextWriter(out, indented).write(element);
    }
}
