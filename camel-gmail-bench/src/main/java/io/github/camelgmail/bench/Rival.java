package io.github.camelgmail.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The ways to read new mail that are measured side by side. */
enum Rival {
    /** Apache Camel's consumer as it comes. */
    STREAM("google-mail-stream, defaults", "peers.GoogleMailStream", ""),
    /** Apache Camel's consumer with the options that make it fastest. */
    STREAM_TUNED("google-mail-stream, tuned", "peers.GoogleMailStream", "maxResults=500&greedy=true&delay=1"),
    /** Apache Camel's producers, called in a loop. */
    GOOGLE_MAIL("google-mail, history and get", "peers.GoogleMailCalls", ""),
    /** Google's Java client and nothing else. */
    BY_HAND("hand-written loop", "HandWrittenLoop", ""),
    /** Our consumer as it comes, but for the quota, which is not enforced there. */
    FEED("gmail:history", "HistoryFeed", HistoryFeed.UNLIMITED),
    /** Our consumer as it comes, with the quota that it keeps to. */
    FEED_ON_QUOTA("gmail:history", "HistoryFeed", ""),
    /** Our consumer without files. */
    FEED_IN_MEMORY(
            "gmail:history, checkpoint in memory", "HistoryFeed", HistoryFeed.UNLIMITED + "&" + HistoryFeed.IN_MEMORY),
    /** Our consumer doing as much as Camel's does. */
    FEED_MARKING("gmail:history, markAsRead", "HistoryFeed", HistoryFeed.UNLIMITED + "&markAsRead=true");

    private static final Path PEERS = Path.of("..", "camel-gmail-bench-peers", "target");

    private final String title;
    private final String main;
    private final String options;

    Rival(String title, String main, String options) {
        this.title = title;
        this.main = main;
        this.options = options;
    }

    String title() {
        return title;
    }

    /** Whether it asks for one message after the other, so that it takes minutes where others take seconds. */
    boolean isSlow() {
        return this == STREAM || this == STREAM_TUNED || this == GOOGLE_MAIL;
    }

    /** Starts its process, with options of the JVM and further ones of the endpoint. */
    OtherJvm start(List<String> jvmOptions, List<String> furtherOptions) throws IOException {
        List<String> arguments = new ArrayList<>(jvmOptions);
        arguments.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                isSlow() ? classPathOfPeers() : OtherJvm.classPath(),
                "io.github.camelgmail.bench." + main));
        List<String> all = new ArrayList<>(furtherOptions);
        if (!options.isEmpty()) {
            all.add(0, options);
        }
        arguments.add(String.join("&", all));
        return OtherJvm.start(arguments.toArray(String[]::new));
    }

    static String classPathOfPeers() throws IOException {
        return PEERS.resolve("classes") + File.pathSeparator + Files.readString(PEERS.resolve("classpath"));
    }
}
