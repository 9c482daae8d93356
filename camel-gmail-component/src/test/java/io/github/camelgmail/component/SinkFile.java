package io.github.camelgmail.component;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A file with one line for each exchange that reached it, forced to disk line by line. Safe for use by several threads. */
final class SinkFile implements AutoCloseable {

    private static final String NAME = "sink.txt";

    private final FileChannel channel;
    private final Set<String> messageIds;

    /**
     * What one exchange left.
     *
     * @param messageId which message it was about
     * @param run which run of the feed's process it belonged to, beginning with 1
     */
    record Line(String messageId, int run) {}

    private SinkFile(FileChannel channel, Set<String> messageIds) {
        this.channel = channel;
        this.messageIds = messageIds;
    }

    /** Opens the sink of a feed whose state is in a folder. */
    static SinkFile open(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return new SinkFile(
                channel,
                in(folder).stream()
                        .map(Line::messageId)
                        .collect(Collectors.toCollection(ConcurrentHashMap::newKeySet)));
    }

    /** Reads the lines of the sink in a folder. */
    static List<Line> in(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (Files.notExists(file)) {
            return List.of();
        }
        return Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                .map(text -> text.split(" ", 2))
                .map(words -> new Line(words[0], Integer.parseInt(words[1])))
                .toList();
    }

    synchronized void append(Line line) throws IOException {
        channel.write(StandardCharsets.US_ASCII.encode(line.messageId() + " " + line.run() + "\n"));
        channel.force(false);
        messageIds.add(line.messageId());
    }

    boolean contains(String messageId) {
        return messageIds.contains(messageId);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
