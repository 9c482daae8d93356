package io.github.camelgmail.bench;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.standalone.Main;
import java.io.IOException;

/** How long it takes from the start to the first answer. */
final class StartUp {

    private static final String ALICE = "alice@example.com";
    private static final double MILLISECOND = 1e6;

    private StartUp() {}

    /** A further server in this JVM, in milliseconds. */
    static double inWarmJvm() throws IOException {
        long start = System.nanoTime();
        try (EmbeddedGmail gmail = EmbeddedGmail.builder().mailbox(ALICE).start()) {
            ask(gmail.rootUrl());
        }
        return (System.nanoTime() - start) / MILLISECOND;
    }

    /** The standalone server as a new process, in milliseconds. */
    static double fromCommandLine() throws IOException {
        long start = System.nanoTime();
        try (OtherJvm server =
                OtherJvm.start("-cp", OtherJvm.classPath(), Main.class.getName(), "--port", "0", "--mailbox", ALICE)) {
            ask(server.lineAfter("Embedded Gmail is ready at "));
            return (System.nanoTime() - start) / MILLISECOND;
        }
    }

    private static void ask(String rootUrl) throws IOException {
        try (HttpConnection connection = new HttpConnection(rootUrl, ALICE)) {
            byte[] unused = connection.get("gmail/v1/users/me/profile");
        }
    }
}
