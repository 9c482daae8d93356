package io.github.camelgmail.examples.quickstart;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.archive.ArchivedMail;
import io.github.camelgmail.test.mailbox.OutboundMail;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickstartRunTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @Test
    void theSampleMailsComeThroughWithEveryAttachmentAsItWasSent() throws Exception {
        List<String> expected = new ArrayList<>();
        for (ArchivedMail mail : SampleMails.mails().toList()) {
            expected.addAll(AttachmentDigests.inMail(mail.raw()));
        }

        int exitCode = run("state", folder.resolve("state").toString());

        assertThat(exitCode).as(text()).isZero();
        assertThat(text())
                .contains("32 received of 32 delivered, in order of arrival\n")
                .contains("Replies     28 sent, 4 messages not answered")
                .containsPattern("Quota +\\d+ units in \\d+ requests");
        assertThat(AttachmentDigests.inFolder(folder.resolve("state/attachments")))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void twoHundredMailsOfAnMboxAreReceivedInTheirOrderWithTheirAttachments(String lineEnd) throws Exception {
        Path mbox = Files.writeString(folder.resolve("takeout.mbox"), mbox(200).replace("\n", lineEnd), ISO_8859_1);
        Path state = folder.resolve("state");

        int exitCode = run("mail", mbox.toString(), "state", state.toString());

        assertThat(exitCode).as(text()).isZero();
        assertThat(text()).contains("200 received of 200 delivered, in order of arrival\n");
        try (Ledger ledger = Ledger.open(state.resolve("ledger.txt"))) {
            assertThat(ledger.totals().attachments())
                    .extracting(SavedAttachment::sha256)
                    .isEqualTo(IntStream.range(0, 200)
                            .mapToObj(GeneratedMail::attachment)
                            .map(AttachmentDigests::digest)
                            .toList());
        }
    }

    @Test
    void aRunOnTheStateOfAKilledRunDoesAllMailsAnewAndLeavesNothingOfTheOldOne() throws Exception {
        Path mail = Files.write(folder.resolve("one.eml"), GeneratedMail.raw(1));
        Path state = Files.createDirectories(folder.resolve("state"));
        Path old = folder.resolve("state/attachments/18a");
        Files.createDirectories(old);
        Files.writeString(old.resolve("old.bin"), "old");
        Files.writeString(state.resolve("ledger.txt"), "received 18a\nsaved 18a 3 c0ffee old.bin\nhandled 18a\n");

        int exitCode = run("mail", mail.toString(), "state", state.toString());

        assertThat(exitCode).as(text()).isZero();
        assertThat(text()).contains("Messages    1 received of 1 delivered").doesNotContain("once more");
        assertThat(AttachmentDigests.inFolder(state.resolve("attachments")))
                .containsExactly(AttachmentDigests.digest(GeneratedMail.attachment(1)));
    }

    @Test
    void anAnswerGoesToTheSenderAloneWhateverTheMailSmugglesIn() throws Exception {
        try (EmbeddedGmail gmail = EmbeddedGmail.start()) {
            EmbeddedMailbox alice = gmail.mailbox("alice@example.com");
            SampleMails.mails()
                    .filter(mail -> mail.origin().contains("-injected-")
                            || mail.origin().contains("-hostile-"))
                    .forEach(mail -> alice.deliver(mail.raw()));
            QuickstartOptions options = options(
                    "rootUrl", gmail.rootUrl(),
                    "accessToken", alice.token(),
                    "startFrom", "earliest",
                    "expect", "3",
                    "state", folder.resolve("state").toString());

            int exitCode = new RunAtRunningGmail(options, options.running().orElseThrow(), printer()).run();

            assertThat(exitCode).as(text()).isZero();
            assertThat(gmail.outbox())
                    .extracting(OutboundMail::recipient)
                    .hasSize(3)
                    .containsOnly("mallory@example.net");
        }
    }

    private int run(String... namesAndValues) throws Exception {
        return new RunWithEmbeddedGmail(options(namesAndValues), printer()).run();
    }

    private static QuickstartOptions options(String... namesAndValues) {
        Properties properties = new Properties();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.setProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return QuickstartOptions.from(properties);
    }

    private PrintStream printer() {
        return new PrintStream(console, true, UTF_8);
    }

    private String text() {
        return console.toString(UTF_8);
    }

    private static String mbox(int mails) {
        return IntStream.range(0, mails)
                .mapToObj(number ->
                        "From " + (1_850_137_912_342_331_520L + number) + "@xxx Mon Nov 02 08:00:00 +0000 2026\n"
                                + GeneratedMail.text(number).replaceAll("(?m)^(>*From )", ">$1") + "\n")
                .collect(Collectors.joining());
    }
}
