package io.github.camelgmail.component.message;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.WrappedFile;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.util.MimeTypeHelper;
import org.jspecify.annotations.Nullable;

/**
 * Files to attach as routes give them: one, a collection or an array, or a map of names to them. A text names resources of
 * Camel, separated by commas.
 */
final class AttachmentValues {

    private static final String FIELD = "attachment";

    private final CamelContext context;

    AttachmentValues(CamelContext context) {
        this.context = context;
    }

    /**
     * Finds the files; they are read when the mail is written.
     *
     * @throws InvalidMailException when one of them is no file, or a resource does not exist
     */
    List<OutgoingAttachment> read(@Nullable Object value) {
        return elements(value).toList();
    }

    private Stream<OutgoingAttachment> elements(@Nullable Object value) {
        if (value instanceof Map<?, ?> named) {
            return named.entrySet().stream().map(entry -> attachment(String.valueOf(entry.getKey()), entry.getValue()));
        }
        if (value instanceof Collection<?> collection) {
            return collection.stream().flatMap(this::elements);
        }
        if (value instanceof Object[] array) {
            return Arrays.stream(array).flatMap(this::elements);
        }
        if (value instanceof CharSequence text) {
            return Arrays.stream(text.toString().split(",", -1))
                    .filter(uri -> !uri.isBlank())
                    .map(uri -> attachment(null, uri.strip()));
        }
        return value == null ? Stream.empty() : Stream.of(attachment(null, value));
    }

    private OutgoingAttachment attachment(@Nullable String name, @Nullable Object value) {
        DataSource source = source(name, value);
        String given = name == null ? source.getName() : name;
        return new OutgoingAttachment(Objects.requireNonNullElse(given, ""), source);
    }

    private DataSource source(@Nullable String name, @Nullable Object value) {
        if (value instanceof DataSource source) {
            return source;
        }
        if (value instanceof DataHandler handler) {
            return handler.getDataSource();
        }
        if (value instanceof WrappedFile<?> wrapped) {
            return source(name, wrapped.getFile());
        }
        if (value instanceof File file) {
            return new FileSource(file, typeOf(name == null ? file.getName() : name));
        }
        if (value instanceof Path path) {
            return source(name, path.toFile());
        }
        if (value instanceof byte[] bytes) {
            return new Bytes(bytes, typeOf(name));
        }
        if (value instanceof CharSequence uri) {
            return resource(name, uri.toString());
        }
        throw new InvalidMailException(
                FIELD,
                "A " + (value == null ? "null" : value.getClass().getName())
                        + " cannot be attached. Give a resource such as"
                        + " file:a.pdf, a File, Path, DataSource or DataHandler; bytes in a map, with their name");
    }

    private DataSource resource(@Nullable String name, String uri) {
        try {
            Resource resource = ResourceHelper.resolveMandatoryResource(context, uri);
            if (!resource.exists()) {
                throw new FileNotFoundException(uri);
            }
            String location = resource.getLocation();
            String last = location.substring(Math.max(location.lastIndexOf('/'), location.lastIndexOf(':')) + 1);
            return new ResourceSource(resource, last, typeOf(name == null ? last : name));
        } catch (FileNotFoundException e) {
            throw new InvalidMailException(
                    FIELD, "The attachment '" + Quoted.brief(uri) + "' does not exist. Name a resource that does", e);
        }
    }

    private static String typeOf(@Nullable String name) {
        int dot = name == null ? -1 : name.lastIndexOf('.');
        String type = name == null || dot < 0 ? null : MimeTypeHelper.probeMimeType(name.substring(dot + 1));
        return type == null ? MediaTypes.UNKNOWN : type;
    }

    /** Fails to be written to, as all that is only read. */
    private interface Source extends DataSource {

        @Override
        default OutputStream getOutputStream() throws IOException {
            throw new IOException("An attachment cannot be written to");
        }
    }

    private record FileSource(File file, String contentType) implements Source {

        @Override
        public InputStream getInputStream() throws IOException {
            return Files.newInputStream(file.toPath());
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public String getName() {
            return file.getName();
        }
    }

    private record Bytes(byte[] content, String contentType) implements Source {

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public String getName() {
            return "";
        }
    }

    private record ResourceSource(Resource resource, String name, String contentType) implements Source {

        @Override
        public InputStream getInputStream() throws IOException {
            return resource.getInputStream();
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public String getName() {
            return name;
        }
    }
}
