package io.github.camelgmail.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JVM wrote with {@code -Xlog:gc}. */
final class GcLog {

    private static final Pattern COLLECTION = Pattern.compile(" \\d+M->(\\d+)M\\(\\d+M\\)");

    private GcLog() {}

    /** The largest heap that a collection left, in megabytes; 0 if there was no collection. */
    static int peak(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(COLLECTION::matcher)
                .filter(Matcher::find)
                .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                .max()
                .orElse(0);
    }
}
