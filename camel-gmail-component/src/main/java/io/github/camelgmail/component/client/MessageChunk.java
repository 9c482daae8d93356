package io.github.camelgmail.component.client;

import com.google.api.client.http.HttpContent;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Some bytes of a message, as one request of a resumable upload carries them.
 *
 * @param message the message
 * @param first the place of the first byte
 * @param length how many; 0 to ask how many Gmail has
 */
record MessageChunk(MessageSource message, long first, long length) implements HttpContent {

    /** The chunk that asks how many bytes Gmail has. */
    static MessageChunk question(MessageSource message) {
        return new MessageChunk(message, 0, 0);
    }

    /** The next bytes, at most so many. */
    static MessageChunk next(MessageSource message, long first, int chunkSize) {
        return new MessageChunk(message, first, Math.min(chunkSize, message.length() - first));
    }

    /** Whether Gmail has all bytes when it has these. */
    boolean last() {
        return length > 0 && first + length == message.length();
    }

    /** The value of {@code Content-Range} (RFC 9110, section 14.4). */
    String contentRange() {
        String range = length == 0 ? "*" : first + "-" + (first + length - 1);
        return "bytes " + range + "/" + message.length();
    }

    @Override
    public long getLength() {
        return length;
    }

    @Override
    public String getType() {
        return UploadRequest.RFC_822;
    }

    @Override
    public boolean retrySupported() {
        return false;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        if (length == 0) {
            return;
        }
        try (AnnouncedStream in = message.open()) {
            in.skipNBytes(first);
            in.copy(length, out);
            out.flush();
        }
    }
}
