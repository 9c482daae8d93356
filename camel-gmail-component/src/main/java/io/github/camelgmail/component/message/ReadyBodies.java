package io.github.camelgmail.component.message;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.jspecify.annotations.Nullable;

/** Exchange bodies that are a complete RFC 5322 message. */
final class ReadyBodies {

    private ReadyBodies() {}

    static boolean isReady(BodyType type, @Nullable Object body) {
        return switch (type) {
            case MESSAGE -> true;
            case TEXT, HTML -> false;
            case AUTO ->
                hasContent(body)
                        || body instanceof MimeMessage
                        || body instanceof byte[]
                        || body instanceof InputStream
                        || body instanceof StreamCache
                        || body instanceof File
                        || body instanceof Path
                        || body instanceof WrappedFile<?>;
        };
    }

    static ReadyMessage.Source source(Message message) {
        Object body = message.getBody();
        if (body instanceof com.google.api.services.gmail.model.Message model && hasContent(model)) {
            return out -> out.write(Base64Url.decode(model.getRaw()));
        }
        if (body instanceof MimeMessage mime) {
            return out -> write(mime, out);
        }
        if (body instanceof GmailMessage received) {
            return out -> copy(received.raw(), out);
        }
        if (body instanceof StreamCache cache) {
            return out -> write(cache, out);
        }
        if (body instanceof Path path) {
            return out -> Files.copy(path, out);
        }
        InputStream stream = message.getBody(InputStream.class);
        if (stream == null) {
            throw new InvalidMailException(
                    "body",
                    "The body cannot be read as a message. Give a MimeMessage, bytes, a stream or a file,"
                            + " or set bodyType to text or html");
        }
        return out -> copy(stream, out);
    }

    private static boolean hasContent(@Nullable Object body) {
        return body instanceof com.google.api.services.gmail.model.Message model && model.getRaw() != null;
    }

    private static void write(MimeMessage mime, OutputStream out) throws IOException {
        try {
            mime.writeTo(out);
        } catch (MessagingException e) {
            throw new InvalidMailException(
                    "body", "The MimeMessage cannot be written. See the cause, and complete the message", e);
        }
    }

    private static void write(StreamCache cache, OutputStream out) throws IOException {
        cache.reset();
        cache.writeTo(out);
        cache.reset();
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        try (in) {
            in.transferTo(out);
        }
    }
}
