package io.github.camelgmail.bench;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedMailbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The process of a rival, which reads mailboxes of this one, one after the other. */
final class RivalProcess implements AutoCloseable {

    private static final String OWNER = "alice@example.com";

    private final Path gcLog;
    private final OtherJvm jvm;

    private RivalProcess(Path gcLog, OtherJvm jvm) {
        this.gcLog = gcLog;
        this.jvm = jvm;
    }

    /**
     * Starts it.
     *
     * @param furtherOptions of its endpoint, as in a URI
     */
    static RivalProcess start(Rival rival, String... furtherOptions) throws IOException {
        Path gcLog = Files.createTempFile("gc", ".log");
        List<String> jvmOptions = List.of("-Xmx256m", "-Xlog:gc:file=" + gcLog);
        return new RivalProcess(gcLog, rival.start(jvmOptions, List.of(furtherOptions)));
    }

    /**
     * Reads all messages of a mailbox that is made for it.
     *
     * @param latency how long each answer is held back
     */
    RivalReading read(Mailing mailing, Duration latency) throws IOException {
        try (EmbeddedGmail gmail =
                EmbeddedGmail.builder().latency(latency).journalCapacity(0).start()) {
            return read(mailing, gmail);
        }
    }

    /** Reads all messages of a mailbox that is still empty. */
    RivalReading read(Mailing mailing, EmbeddedGmail gmail) throws IOException {
        EmbeddedMailbox mailbox = gmail.mailbox(OWNER);
        mailing.prepare(mailbox);
        prepare(gmail, mailing.messages());
        mailing.arrive(mailbox);
        gmail.resetRequests();
        double cpu = jvm.cpuSeconds();
        begin();
        long start = System.nanoTime();
        expect("complete");
        double seconds = (System.nanoTime() - start) / 1e9;
        cpu = jvm.cpuSeconds() - cpu;
        String[] delivered = jvm.lineAfter("delivered ").split(" ", -1);
        return new RivalReading(seconds, cpu, Integer.parseInt(delivered[0]), gmail.requests(), GcLog.peak(gcLog));
    }

    /** Has the rival get ready to read so many messages. */
    void prepare(EmbeddedGmail gmail, int messages) throws IOException {
        String owner = gmail.mailbox(OWNER).address();
        jvm.say(gmail.rootUrl() + " " + owner + " " + messages);
        expect("ready");
    }

    /** Has the rival begin what it got ready for. */
    void begin() throws IOException {
        jvm.say("go");
        expect("begun");
    }

    private void expect(String line) throws IOException {
        String unused = jvm.lineAfter(line);
    }

    @Override
    public void close() throws IOException {
        jvm.close();
        Files.delete(gcLog);
    }
}
