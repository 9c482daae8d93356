package io.github.camelgmail.component.watch;

import io.github.camelgmail.component.watch.MalformedNotificationException.Defect;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the notification in what Pub/Sub, and what passes it on, makes of it.
 *
 * <p>Known are: {@code {"emailAddress": …, "historyId": …}} itself, with the id as number or text; that as a JSON string, or in
 * base64 of either alphabet (RFC 4648), padded or not, with line breaks or not; the message of Pub/Sub that has it as
 * {@code data}; the envelope of a push, which has the message as {@code message}; and a CloudEvent of either as {@code data} or
 * {@code data_base64}. Other fields are passed over. Reading takes time in proportion to the size.
 */
public final class NotificationReader {

    /** The most that is read, in bytes; a notification has about 300, its longest address included. */
    public static final int MAX_BYTES = 64 * 1024;

    /** An envelope in a CloudEvent, each as text of text, takes eight. */
    private static final int MAX_LAYERS = 10;

    private static final String EXPECTED =
            "Gmail's notification {\"emailAddress\":…,\"historyId\":…} was expected, as it"
                    + " is, in base64, in a message of Pub/Sub or in the envelope of its push";

    private NotificationReader() {}

    /**
     * Reads a notification.
     *
     * @param body text in UTF-8
     * @throws MalformedNotificationException if it has none, or is larger than {@link #MAX_BYTES}
     */
    public static Notification read(byte[] body) {
        if (body.length > MAX_BYTES) {
            throw tooLarge();
        }
        return ofText(new String(body, StandardCharsets.UTF_8), new Layer(MAX_LAYERS, Defect.NOT_JSON));
    }

    /**
     * Reads a notification out of JSON that was read already.
     *
     * @param fields an object, whose values are maps, text, numbers, bytes
     * @throws MalformedNotificationException if it has none
     */
    public static Notification read(Map<?, ?> fields) {
        return ofFields(fields, new Layer(MAX_LAYERS, Defect.NOT_GMAILS));
    }

    /** What to throw where more than {@link #MAX_BYTES} are offered. */
    public static MalformedNotificationException tooLarge() {
        return new MalformedNotificationException(Defect.TOO_LARGE, EXPECTED + ", of at most " + MAX_BYTES + " bytes");
    }

    /**
     * How deep a value lies.
     *
     * @param left   how many values may lie in each other from here on
     * @param defect what is wrong if this value cannot be read
     */
    private record Layer(int left, Defect defect) {

        Layer next(Defect nextDefect) {
            if (left == 0) {
                throw malformed();
            }
            return new Layer(left - 1, nextDefect);
        }

        MalformedNotificationException malformed() {
            return new MalformedNotificationException(defect, EXPECTED);
        }
    }

    private static Notification of(@Nullable Object value, Layer layer) {
        if (value instanceof Map<?, ?> fields) {
            return ofFields(fields, layer);
        }
        if (value instanceof String text) {
            return ofText(text, layer);
        }
        if (value instanceof byte[] bytes && bytes.length <= MAX_BYTES) {
            return ofText(new String(bytes, StandardCharsets.UTF_8), layer);
        }
        throw layer.malformed();
    }

    private static Notification ofText(String text, Layer layer) {
        String stripped = NotificationText.stripped(text);
        if (NotificationText.isJson(stripped)) {
            Object value = NotificationText.json(stripped).orElseThrow(layer::malformed);
            return of(value, layer.next(Defect.NOT_GMAILS));
        }
        String decoded = NotificationText.base64(stripped).orElseThrow(layer::malformed);
        return ofText(decoded, layer.next(layer.defect()));
    }

    private static Notification ofFields(Map<?, ?> fields, Layer layer) {
        Object address = fields.get("emailAddress");
        if (address != null) {
            return new Notification(
                    NotifiedMailbox.address(address).orElseThrow(layer::malformed),
                    NotifiedMailbox.historyId(fields.get("historyId")).orElse(null));
        }
        Optional<Object> inner = Stream.of("message", "data", "data_base64")
                .<Object>map(fields::get)
                .filter(v -> v != null)
                .findFirst();
        return of(inner.orElseThrow(layer::malformed), layer.next(Defect.NOT_GMAILS));
    }
}
