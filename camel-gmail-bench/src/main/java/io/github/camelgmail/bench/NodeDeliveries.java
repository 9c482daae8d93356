package io.github.camelgmail.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What several {@link MailboxNode}s have written.
 *
 * @param all how many deliveries there were
 * @param first when each message was delivered first, in milliseconds since 1970
 */
record NodeDeliveries(int all, Map<String, Long> first) {

    /** Reads of the messages that are looked for. */
    static NodeDeliveries read(List<Path> files, Set<String> wanted) throws IOException {
        int all = 0;
        Map<String, Long> first = new HashMap<>();
        for (Path file : files) {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                int space = line.indexOf(' ');
                if (wanted.contains(line.substring(0, space))) {
                    first.merge(line.substring(0, space), Long.valueOf(line.substring(space + 1)), Math::min);
                    all++;
                }
            }
        }
        return new NodeDeliveries(all, first);
    }

    /** How many deliveries were not the first of their message. */
    int repeated() {
        return all - first.size();
    }

    /** When the last message was delivered first. */
    long last() {
        return first.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
