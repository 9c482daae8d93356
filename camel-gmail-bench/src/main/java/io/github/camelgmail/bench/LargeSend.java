package io.github.camelgmail.bench;

import io.github.camelgmail.bench.report.Bar;
import io.github.camelgmail.bench.report.Chart;
import io.github.camelgmail.bench.report.Part;
import io.github.camelgmail.bench.report.Verdict;
import io.github.camelgmail.test.EmbeddedGmail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The least heap that a process needs to send a mail with an attachment of 25 MB, found by trying, and the bytes that
 * travel meanwhile.
 */
public final class LargeSend {

    private static final String OWNER = "alice@example.com";
    private static final int LARGE = 25_000_000;
    private static final int SMALL = 1_000;
    private static final int MOST_MORE_HEAP = 16;
    private static final double MOST_WIRE = 1.4 * LARGE / 1e6;
    private static final int LEAST_HEAP = 4;
    private static final int MOST_HEAP = 512;

    private final EmbeddedGmail gmail;
    private final Path file;

    private LargeSend(EmbeddedGmail gmail, Path file) {
        this.gmail = gmail;
        this.file = file;
    }

    /**
     * Measures.
     *
     * @param arguments {@code --into}
     */
    public static void main(String[] arguments) throws Exception {
        Arguments given = Arguments.of(arguments);
        Path file = Files.createTempFile("large", ".bin");
        try (EmbeddedGmail gmail = EmbeddedGmail.builder()
                .mailbox(OWNER)
                .mailbox("bob@example.com")
                .start()) {
            new LargeSend(gmail, file).part().publish(given.page());
        } finally {
            Files.delete(file);
        }
    }

    private Part part() throws Exception {
        Part part = new Part("send", "Sending an attachment of 25 MB", "LargeSend");
        List<Bar> bars = new ArrayList<>();
        part.line(
                "| sender | least heap, small mail, MB | least heap, 25 MB, MB | more, MB | bytes on the wire, MB | HTTP requests |");
        part.line("|---|---|---|---|---|---|");
        for (Sender sender : Sender.values()) {
            int small = leastHeap(sender, SMALL);
            int large = leastHeap(sender, LARGE);
            gmail.resetRequests();
            send(sender, MOST_HEAP);
            double wire = gmail.requests().bytesIn() / 1e6;
            part.line(String.format(
                    Locale.ROOT,
                    "| `%s` | %d | %d | %d | %.1f | %d |",
                    sender.title(),
                    small,
                    large,
                    large - small,
                    wire,
                    gmail.requests().httpRequests()));
            bars.add(new Bar(
                    "least heap of the process, MB",
                    sender.title(),
                    large,
                    large + " MB",
                    sender == Sender.GMAIL_SEND));
            judge(part, sender, large - small, wire);
        }
        part.chart(new Chart("send", "Heap to send an attachment of 25 MB", bars));
        return part;
    }

    private static void judge(Part part, Sender sender, int moreHeap, double wire) {
        boolean ours = sender == Sender.GMAIL_SEND;
        part.find(
                "25 MB attachment sent, " + sender.title(),
                ours ? "less than " + MOST_MORE_HEAP + " MB more heap, at most 1.40 times its size on the wire" : "",
                String.format(Locale.ROOT, "%d MB of heap more than for a small mail, %.1f MB travel", moreHeap, wire),
                ours ? Verdict.of(moreHeap < MOST_MORE_HEAP && wire <= MOST_WIRE) : Verdict.OPEN);
    }

    /** Halves the range until it is one megabyte wide. */
    private int leastHeap(Sender sender, int length) throws Exception {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        Files.write(file, content);
        int tooLittle = LEAST_HEAP;
        int enough = MOST_HEAP;
        while (enough - tooLittle > 1) {
            int tried = (tooLittle + enough) / 2;
            if (send(sender, tried)) {
                enough = tried;
            } else {
                tooLittle = tried;
            }
        }
        return enough;
    }

    private boolean send(Sender sender, int heap) throws IOException, InterruptedException {
        try (OtherJvm process = sender.start(heap, gmail.rootUrl(), OWNER, file.toString())) {
            return process.end() == 0;
        } finally {
            gmail.mailbox(OWNER).sent().forEach(mail -> gmail.mailbox(OWNER).delete(mail.id()));
            gmail.mailbox("bob@example.com").messages().forEach(mail -> gmail.mailbox("bob@example.com")
                    .delete(mail.id()));
        }
    }
}
