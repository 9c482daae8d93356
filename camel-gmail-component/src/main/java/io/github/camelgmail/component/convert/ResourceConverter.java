package io.github.camelgmail.component.convert;

import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.client.ResourceJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;
import org.apache.camel.spi.TypeConverterRegistry;
import org.jspecify.annotations.Nullable;

/** Gmail's resources, as the Google client has them, turn into their JSON, and JSON or maps of their fields into them. */
@Converter(generateLoader = true)
public final class ResourceConverter {

    private static final String RESOURCES = Message.class.getPackageName();

    private ResourceConverter() {}

    /** Tells whether a class is one of the Google client's for Gmail's resources. */
    public static boolean isResource(Class<?> type) {
        return type.getPackageName().equals(RESOURCES);
    }

    /**
     * Turns a resource into {@code String}, {@code byte[]} or {@code InputStream} (JSON in UTF-8), and a map, or JSON in one of
     * these forms, into a resource.
     *
     * @return null for anything else
     * @throws IllegalArgumentException where it is no JSON of the resource
     * @throws IOException where a stream cannot be read
     */
    @Converter(fallback = true)
    public static <T> @Nullable T convert(
            Class<T> type, @Nullable Exchange exchange, Object value, TypeConverterRegistry registry)
            throws IOException {
        if (isResource(type)) {
            return resource(type, value);
        }
        return isResource(value.getClass()) && value instanceof Map<?, ?> fields
                ? written(type, ResourceJson.write(fields))
                : null;
    }

    private static <T> @Nullable T resource(Class<T> type, Object value) throws IOException {
        if (isResource(value.getClass())) {
            return null;
        }
        if (value instanceof Map<?, ?> fields) {
            return ResourceJson.read(fields, type);
        }
        String json = text(value);
        return json == null ? null : ResourceJson.read(json, type);
    }

    private static @Nullable String text(Object value) throws IOException {
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (value instanceof InputStream stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        return value instanceof CharSequence text ? text.toString() : null;
    }

    private static <T> @Nullable T written(Class<T> type, String json) {
        Object answer = null;
        if (type == String.class) {
            answer = json;
        } else if (type == byte[].class) {
            answer = json.getBytes(StandardCharsets.UTF_8);
        } else if (type == InputStream.class) {
            answer = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        }
        return answer == null ? null : type.cast(answer);
    }
}
