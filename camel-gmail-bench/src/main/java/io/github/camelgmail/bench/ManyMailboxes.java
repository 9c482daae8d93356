package io.github.camelgmail.bench;

import io.github.camelgmail.test.EmbeddedGmail;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** A process with an embedded Gmail of many empty mailboxes. It ends with the line that it is told. */
public final class ManyMailboxes {

    private ManyMailboxes() {}

    /** Starts one in a JVM of its own, and returns that; its next line is {@code ready} and the URL. */
    static OtherJvm start(int count) throws IOException {
        return OtherJvm.start(
                "-Xmx1g", "-cp", OtherJvm.classPath(), ManyMailboxes.class.getName(), Integer.toString(count));
    }

    static List<String> addresses(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "user" + number + "@example.com")
                .toList();
    }

    /** Makes as many mailboxes as the argument says. */
    public static void main(String[] arguments) throws IOException {
        try (EmbeddedGmail gmail = EmbeddedGmail.start()) {
            addresses(Integer.parseInt(arguments[0])).forEach(gmail::mailbox);
            System.out.println("ready " + gmail.rootUrl());
            int unused = System.in.read();
        }
    }
}
