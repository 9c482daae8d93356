package io.github.camelgmail.bench;

import io.github.camelgmail.test.EmbeddedGmail;
import java.io.IOException;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A mailbox of an embedded Gmail in the JVM of a benchmark, into which mails of ten kilobytes arrive. */
@NullUnmarked
@State(Scope.Benchmark)
public class ArrivingMail {

    /** How many arrive: so many that the start of a feed counts for little. */
    static final int MAILS = 2_000;

    /** The embedded Gmail works out each answer. */
    static final String WORKED_OUT = "worked out";

    /** The answers are kept, and only sent again. */
    static final String REPLAYED = "replayed";

    private static final String OWNER = "alice@example.com";

    /** Whether the embedded Gmail works for its answers. */
    @Param({WORKED_OUT, REPLAYED})
    String answers;

    private EmbeddedGmail gmail;
    private Replay replay;

    /** Starts the servers. */
    @Setup
    public void start() throws IOException {
        gmail = EmbeddedGmail.builder().mailbox(OWNER).journalCapacity(0).start();
        replay = new Replay(gmail.rootUrl());
    }

    String rootUrl() {
        return answers.equals(REPLAYED) ? replay.rootUrl() : gmail.rootUrl();
    }

    /** Opens the mailbox. */
    String accessToken() {
        return OWNER;
    }

    /** Lets all mails arrive. */
    void arrive() {
        for (int number = 0; number < MAILS; number++) {
            String unused =
                    gmail.mailbox(OWNER).deliver(SampleMail.numbered(number)).id();
        }
        replay.forget();
    }

    /** Stops the servers. */
    @TearDown
    public void close() {
        replay.close();
        gmail.close();
    }
}
