package io.github.camelgmail.component.consumer.notification;

import io.github.camelgmail.component.watch.MalformedNotificationException;
import io.github.camelgmail.component.watch.MalformedNotificationException.Defect;
import io.github.camelgmail.component.watch.Notification;
import io.github.camelgmail.component.watch.NotificationReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.TypeConverter;
import org.apache.camel.support.MessageHelper;
import org.jspecify.annotations.Nullable;

/**
 * Reads the notification in an exchange, whatever its body is: bytes, text, a stream, a map, or what Camel can convert to one of
 * them. Never takes more of it than a notification can have.
 */
final class NotificationBody {

    private static final Pattern LENGTH = Pattern.compile("[0-9]+");
    private static final int MAX_DIGITS = 9;
    private static final byte[] NOTHING = {};

    private NotificationBody() {}

    /**
     * Reads it. A stream is read to its end, or as far as is allowed.
     *
     * @throws MalformedNotificationException if there is none, or the body is too large
     */
    static Notification read(Exchange exchange) {
        Message message = exchange.getIn();
        refuseAnnounced(message.getHeader(Exchange.CONTENT_LENGTH));
        MessageHelper.resetStreamCache(message);
        Object body = message.getBody();
        return body instanceof Map<?, ?> fields
                ? NotificationReader.read(fields)
                : NotificationReader.read(bytes(body, exchange));
    }

    /** What is announced to be too large need not be received. */
    private static void refuseAnnounced(@Nullable Object length) {
        boolean tooLarge = length instanceof Number number
                ? number.longValue() > NotificationReader.MAX_BYTES
                : length instanceof String digits && isTooLong(digits.strip());
        if (tooLarge) {
            throw NotificationReader.tooLarge();
        }
    }

    private static boolean isTooLong(String digits) {
        return LENGTH.matcher(digits).matches()
                && (digits.length() > MAX_DIGITS || Integer.parseInt(digits) > NotificationReader.MAX_BYTES);
    }

    private static byte[] bytes(@Nullable Object body, Exchange exchange) {
        if (body instanceof byte[] bytes) {
            return bytes;
        }
        if (body instanceof String text) {
            return encoded(text);
        }
        if (body instanceof ByteBuffer buffer) {
            return remaining(buffer.duplicate());
        }
        return body instanceof InputStream in ? upToLimit(in) : converted(body, exchange);
    }

    private static byte[] encoded(String text) {
        if (text.length() > NotificationReader.MAX_BYTES) {
            throw NotificationReader.tooLarge();
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] remaining(ByteBuffer buffer) {
        if (buffer.remaining() > NotificationReader.MAX_BYTES) {
            throw NotificationReader.tooLarge();
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static byte[] upToLimit(InputStream body) {
        try (InputStream in = body) {
            return in.readNBytes(NotificationReader.MAX_BYTES + 1);
        } catch (IOException e) {
            throw unreadable("the body broke off");
        }
    }

    /** Streams first, since they are read no further than allowed. */
    private static byte[] converted(@Nullable Object body, Exchange exchange) {
        if (body == null) {
            return NOTHING;
        }
        TypeConverter converter = exchange.getContext().getTypeConverter();
        InputStream in = converter.tryConvertTo(InputStream.class, exchange, body);
        if (in != null) {
            return upToLimit(in);
        }
        byte[] bytes = converter.tryConvertTo(byte[].class, exchange, body);
        if (bytes == null) {
            throw unreadable("no type converter makes bytes of the body's type");
        }
        return bytes;
    }

    private static MalformedNotificationException unreadable(String why) {
        return new MalformedNotificationException(Defect.NOT_JSON, "A notification was expected, but " + why);
    }
}
