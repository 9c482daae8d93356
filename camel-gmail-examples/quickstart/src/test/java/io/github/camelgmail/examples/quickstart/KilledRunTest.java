package io.github.camelgmail.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.mailbox.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the route as an operating system does, at points that the seed chooses, while mail keeps arriving. */
class KilledRunTest {
    private static final int KILLS = 20;
    private static final int MAILS_BEFORE_START = 1;
    private static final int MAILS_WHILE_RUNNING = 2;
    private static final int MAILS = KILLS * (MAILS_BEFORE_START + MAILS_WHILE_RUNNING);
    private static final int MOST_REQUESTS = 25;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final List<String> delivered = new ArrayList<>();

    @Test
    void nothingIsMissedByARouteThatIsKilledTwentyTimes() throws Exception {
        long seed = Long.getLong("kill.seed", System.nanoTime());
        System.out.println("-Dkill.seed=" + seed);
        Random random = new Random(seed);
        try (EmbeddedGmail gmail = EmbeddedGmail.start()) {
            EmbeddedMailbox alice = gmail.mailbox("alice@example.com");
            for (int kill = 0; kill < KILLS; kill++) {
                deliver(alice, MAILS_BEFORE_START);
                killAfter(1 + random.nextInt(MOST_REQUESTS), start(gmail), gmail, alice);
            }
            Process last = start(gmail, "-Dexpect=" + MAILS);
            assertThat(last.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .as(output())
                    .isTrue();
            assertThat(last.exitValue()).as(output()).isZero();
            assertNothingMissed(alice);
        }
    }

    /** Lets a run make some requests, while mail arrives, and kills it in the middle of whatever it is doing. */
    private void killAfter(int requests, Process run, EmbeddedGmail gmail, EmbeddedMailbox alice)
            throws InterruptedException {
        try {
            long before = gmail.requests().httpRequests();
            awaitRequests(gmail, run, before + 1);
            deliver(alice, MAILS_WHILE_RUNNING);
            awaitRequests(gmail, run, before + requests);
        } finally {
            run.destroyForcibly().waitFor();
        }
    }

    private void awaitRequests(EmbeddedGmail gmail, Process run, long requests) {
        await().atMost(LIMIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    assertThat(run.isAlive()).as(output()).isTrue();
                    return gmail.requests().httpRequests() >= requests;
                });
    }

    private void assertNothingMissed(EmbeddedMailbox alice) throws IOException {
        try (Ledger ledger = Ledger.open(folder.resolve("state/ledger.txt"))) {
            LedgerTotals totals = ledger.totals();
            assertThat(totals.received()).isEqualTo(delivered);
            assertThat(totals.handled()).containsExactlyInAnyOrderElementsOf(delivered);
            assertThat(totals.repetitions()).isLessThanOrEqualTo(KILLS);
        }
        assertThat(AttachmentDigests.inFolder(folder.resolve("out")))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, MAILS)
                        .mapToObj(GeneratedMail::attachment)
                        .map(AttachmentDigests::digest)
                        .toList());
        assertThat(alice.sent().stream().map(Message::threadId).distinct()).hasSize(MAILS);
        assertThat(alice.sent()).hasSizeLessThanOrEqualTo(MAILS + KILLS);
    }

    private void deliver(EmbeddedMailbox alice, int mails) {
        for (int i = 0; i < mails; i++) {
            delivered.add(alice.deliver(GeneratedMail.raw(delivered.size())).id());
        }
    }

    private Process start(EmbeddedGmail gmail, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                "-DrootUrl=" + gmail.rootUrl(),
                "-DaccessToken=alice@example.com",
                "-DstartFrom=earliest",
                "-Dstate=" + folder.resolve("state"),
                "-Dout=" + folder.resolve("out")));
        command.addAll(List.of(more));
        command.add(Quickstart.class.getName());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output.txt").toFile()))
                .start();
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("output.txt"));
        } catch (IOException none) {
            return "no output";
        }
    }
}
