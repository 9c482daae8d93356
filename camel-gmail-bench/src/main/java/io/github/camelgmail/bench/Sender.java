package io.github.camelgmail.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The ways to send a mail with a large attachment that are measured side by side. */
enum Sender {
    /** As the documentation of Camel's component has it: the whole message, encoded, as a string. */
    GOOGLE_MAIL_RAW("google-mail, messages/send, raw", "peers.GoogleMailSend", "raw"),
    /** With a message that the caller wrote to a file, which Google's client uploads. */
    GOOGLE_MAIL_FILE("google-mail, messages/send, mediaContent of a file", "peers.GoogleMailSend", "file"),
    /** Ours. */
    GMAIL_SEND("gmail:send", "GmailSend", "");

    private final String title;
    private final String main;
    private final String mode;

    Sender(String title, String main, String mode) {
        this.title = title;
        this.main = main;
        this.mode = mode;
    }

    String title() {
        return title;
    }

    /** Sends a file in a process whose heap has so many megabytes. */
    OtherJvm start(int heap, String rootUrl, String owner, String file) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                this == GMAIL_SEND ? OtherJvm.classPath() : Rival.classPathOfPeers(),
                "io.github.camelgmail.bench." + main,
                rootUrl,
                owner,
                file,
                mode));
        return OtherJvm.startSilently(arguments.toArray(String[]::new));
    }
}
