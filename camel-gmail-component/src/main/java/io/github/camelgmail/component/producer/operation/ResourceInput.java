package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.client.ResourceJson;
import java.util.Map;
import org.apache.camel.Exchange;

/** Reads the resource that an operation takes out of the body of an exchange. */
final class ResourceInput {

    private ResourceInput() {}

    /**
     * Returns the body as a resource: the client's class as it is, a map or JSON read into it.
     *
     * @throws IllegalArgumentException if it is none of these, or a field of it does not fit
     */
    static <T> T read(Exchange exchange, Class<T> type) {
        Object body = exchange.getMessage().getBody();
        if (type.isInstance(body)) {
            return type.cast(body);
        }
        if (body instanceof Map<?, ?> fields) {
            return ResourceJson.read(fields, type);
        }
        String json = body == null ? null : exchange.getMessage().getBody(String.class);
        if (json == null || json.isBlank()) {
            throw new IllegalArgumentException("The body is no " + type.getSimpleName() + ". Give the client's "
                    + type.getName() + ", a Map of its fields or their JSON.");
        }
        return ResourceJson.read(json, type);
    }

    /**
     * Returns a copy to change, for the route's own stays as it was. The client's models cannot clone themselves where a list in
     * them is one of {@code List.of}.
     */
    @SuppressWarnings("unchecked")
    static <T extends Map<?, ?>> T copy(T resource) {
        return ResourceJson.read(resource, (Class<T>) resource.getClass());
    }
}
