package io.github.camelgmail.test.http;

import io.github.camelgmail.test.mime.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Contents one after the other.
 *
 * @param contents the contents, in order
 */
record ContentSequence(List<Content> contents) implements Content {

    ContentSequence {
        contents = List.copyOf(contents);
    }

    @Override
    public long size() {
        return contents.stream().mapToLong(Content::size).sum();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        for (Content content : contents) {
            content.writeTo(out);
        }
    }
}
