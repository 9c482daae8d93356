package io.github.camelgmail.component;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;

/** What remembers the messages that a feed has delivered, besides its checkpoint. */
enum Memory {
    /** Nothing does. */
    NONE {
        @Override
        Optional<IdempotentRepository> open(SinkFile sink, Path folder) {
            return Optional.empty();
        }

        @Override
        Set<String> read(Path folder) {
            return Set.of();
        }
    },
    /** The sink itself. */
    SINK {
        @Override
        Optional<IdempotentRepository> open(SinkFile sink, Path folder) {
            return Optional.of(new RememberingSink(sink));
        }

        @Override
        Set<String> read(Path folder) throws IOException {
            return SinkFile.in(folder).stream().map(SinkFile.Line::messageId).collect(Collectors.toSet());
        }
    },
    /** Camel's repository, in a file beside the sink. */
    FILE {
        @Override
        Optional<IdempotentRepository> open(SinkFile sink, Path folder) {
            return Optional.of(FileIdempotentRepository.fileIdempotentRepository(
                    folder.resolve(KEYS).toFile()));
        }

        @Override
        Set<String> read(Path folder) throws IOException {
            Path keys = folder.resolve(KEYS);
            if (Files.notExists(keys)) {
                return Set.of();
            }
            return Files.readAllLines(keys, StandardCharsets.UTF_8).stream()
                    .map(Memory::messageId)
                    .collect(Collectors.toSet());
        }
    };

    private static final String KEYS = "delivered.txt";

    /** Opens it for a feed whose state is in a folder. */
    abstract Optional<IdempotentRepository> open(SinkFile sink, Path folder);

    /** Returns the messages that it knows to be delivered. */
    abstract Set<String> read(Path folder) throws IOException;

    /** Returns the message of a key, {@code <mailbox>/<messageId>}. */
    static String messageId(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }
}
