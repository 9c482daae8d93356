package io.github.camelgmail.test.pubsub;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What somebody publishes (Pub/Sub's {@code PubsubMessage} without what the server adds). Immutable.
 */
public final class PubSubMessage {

    private final byte[] data;
    private final Map<String, String> attributes;
    private final String orderingKey;

    /**
     * Creates a message.
     *
     * @param data the payload, which is copied
     * @param attributes text by name
     * @param orderingKey empty for none
     */
    public PubSubMessage(byte[] data, Map<String, String> attributes, String orderingKey) {
        this.data = data.clone();
        this.attributes = Map.copyOf(attributes);
        this.orderingKey = orderingKey;
    }

    /** Creates a message of a text in UTF-8, without attributes. */
    public static PubSubMessage of(String text) {
        return new PubSubMessage(text.getBytes(StandardCharsets.UTF_8), Map.of(), "");
    }

    /** A copy of the payload. */
    public byte[] data() {
        return data.clone();
    }

    /** The payload, read as UTF-8. */
    public String text() {
        return new String(data, StandardCharsets.UTF_8);
    }

    /** Text by name. */
    public Map<String, String> attributes() {
        return attributes;
    }

    /** What messages of one order have in common, empty for none. */
    public String orderingKey() {
        return orderingKey;
    }

    boolean isEmpty() {
        return data.length == 0 && attributes.isEmpty();
    }

    /** The bytes that limits count: payload and attributes. */
    long size() {
        return attributes.entrySet().stream()
                        .mapToLong(attribute -> attribute.getKey().length()
                                + attribute.getValue().length())
                        .sum()
                + data.length;
    }

    /** The size only, as payloads may be large. */
    @Override
    public String toString() {
        return "message of " + data.length + " bytes";
    }
}
