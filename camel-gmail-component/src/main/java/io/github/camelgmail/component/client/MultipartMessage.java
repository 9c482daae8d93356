package io.github.camelgmail.component.client;

import com.google.api.client.http.HttpContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The body of an upload in one request: the JSON of the call and, as it is, the message (RFC 2387). Its length is known, so
 * that a server tells a whole one from one that was cut off.
 */
final class MultipartMessage implements HttpContent {

    private final MessageSource message;
    /** Nobody who wrote the message can have guessed it. */
    private final String boundary = "camel-gmail-" + UUID.randomUUID();

    private final byte[] head;
    private final byte[] tail;

    MultipartMessage(HttpContent json, MessageSource message) throws IOException {
        this.message = message;
        this.head = head(json);
        this.tail = ascii("\r\n--" + boundary + "--\r\n");
    }

    private byte[] head(HttpContent json) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(ascii("--" + boundary + "\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n"));
        json.writeTo(bytes);
        bytes.write(ascii("\r\n--" + boundary + "\r\nContent-Type: " + UploadRequest.RFC_822 + "\r\n\r\n"));
        return bytes.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public long getLength() {
        return head.length + message.length() + tail.length;
    }

    @Override
    public String getType() {
        return "multipart/related; boundary=" + boundary;
    }

    @Override
    public boolean retrySupported() {
        return false;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (AnnouncedStream in = message.open()) {
            out.write(head);
            in.copy(message.length(), out);
            out.write(tail);
            out.flush();
        }
    }
}
