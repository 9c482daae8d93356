package io.github.camelgmail.test.http;

import com.google.gson.JsonElement;
import io.github.camelgmail.test.mime.Content;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A JSON string that holds bytes as Gmail writes them, base64url with padding. It is encoded while it is written, so that a large
 * message is never a text in the heap. Only the JSON writer of this package knows it. Immutable.
 */
public final class Base64Text extends JsonElement {

    private final Content content;

    /** The text of some bytes. */
    @SuppressWarnings("deprecation") // Gson has no other way to keep a value out of the heap
    public Base64Text(Content content) {
        this.content = content;
    }

    /** Writes the text as ASCII. */
    void writeTo(OutputStream out) throws IOException {
        Base64Encoding encoding = new Base64Encoding(out, content.size());
        content.writeTo(encoding);
        encoding.finish();
    }

    /** The number of characters. */
    long length() {
        return (content.size() + 2) / 3 * 4;
    }

    @Override
    public JsonElement deepCopy() {
        return this;
    }
}
