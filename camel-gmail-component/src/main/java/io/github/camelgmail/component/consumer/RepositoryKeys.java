package io.github.camelgmail.component.consumer;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;

/** The keys of an {@link IdempotentRepository}, whose interface does not tell them. */
public final class RepositoryKeys {

    private RepositoryKeys() {}

    /** Returns whether the keys of a repository can be told: Camel's in memory, Camel's in a file, and any iterable. */
    public static boolean areTold(IdempotentRepository repository) {
        return repository instanceof MemoryIdempotentRepository
                || repository instanceof FileIdempotentRepository
                || repository instanceof Iterable;
    }

    /** Passes each key to a receiver, in no particular order; some perhaps twice. */
    static void forEach(IdempotentRepository repository, Consumer<String> receiver) {
        if (repository instanceof MemoryIdempotentRepository memory) {
            memory.getCache().keySet().forEach(receiver);
        } else if (repository instanceof FileIdempotentRepository file) {
            forEachLine(file.getFileStore(), receiver);
        } else if (repository instanceof Iterable<?> keys) {
            keys.forEach(key -> receiver.accept(String.valueOf(key)));
        }
    }

    private static void forEachLine(File file, Consumer<String> receiver) {
        try (Stream<String> lines = Files.lines(file.toPath(), StandardCharsets.UTF_8)) {
            lines.forEach(receiver);
        } catch (IOException e) {
            throw new UncheckedIOException("The idempotentRepository's file " + file + " cannot be read", e);
        }
    }
}
