package io.github.camelgmail.test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelgmail.test.archive.ArchivedMail;
import io.github.camelgmail.test.archive.MailArchiveException;
import io.github.camelgmail.test.archive.MailArchiveException.Reason;
import io.github.camelgmail.test.archive.MailFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailArchiveTest {
    private static final String SEPARATOR = "From 1850137912342331520@xxx Mon Nov 02 10:11:12 +0000 2026\n";

    @TempDir
    Path folder;

    @Test
    void anEmlFileIsOneMessageWithItsBytesUntouched() throws IOException {
        String mail = "Subject: a\r\n\r\n>From here\nFrom there\r\n\r\n";
        Path file = write("a.eml", mail);

        assertThat(read(file)).containsExactly(mail);
        assertThat(origins(file)).containsExactly(file.toString());
    }

    @Test
    void aFolderIsReadInTheOrderOfItsPathsWithTheMailOfItsFolders() throws IOException {
        write("b.EML", "Subject: second\n\n");
        write("a.eml", "Subject: first\n\n");
        Files.createDirectories(folder.resolve("c/d"));
        write("c/d/e.eml", "Subject: third\n\n");
        write("z.mbox", SEPARATOR + "Subject: fourth\n\nbody\n\n" + SEPARATOR + "Subject: fifth\n\nbody\n\n");
        write("notes.txt", "no mail");
        write("._a.eml", "no mail either");

        assertThat(read(folder))
                .containsExactly(
                        "Subject: first\n\n",
                        "Subject: second\n\n",
                        "Subject: third\n\n",
                        "Subject: fourth\n\nbody\n",
                        "Subject: fifth\n\nbody\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void twoHundredMessagesOfATakeoutFileAreTwoHundred(String lineEnd) throws IOException {
        StringBuilder mbox = new StringBuilder();
        IntStream.range(0, 200).forEach(number -> mbox.append(takeoutMail(number)));

        List<String> mails = read(write("takeout.mbox", mbox.toString().replace("\n", lineEnd)));

        assertThat(mails).hasSize(200);
        assertThat(mails.get(150))
                .startsWith("X-GM-THRID: 150" + lineEnd)
                .contains(lineEnd + lineEnd + "From my desk" + lineEnd)
                .contains(lineEnd + ">From quoted twice" + lineEnd)
                .endsWith("end of 150" + lineEnd);
    }

    @Test
    void aFileWithCrlfMailsBetweenLfSeparatorsKeepsEveryLineEnd() throws IOException {
        String mbox = SEPARATOR + "Subject: a\r\n\r\nbody\r\n\n" + SEPARATOR + "Subject: b\r\n\r\nbody\r\n\n";

        assertThat(read(write("mixed", mbox)))
                .containsExactly("Subject: a\r\n\r\nbody\r\n", "Subject: b\r\n\r\nbody\r\n");
    }

    @Test
    void aSeparatorThatFollowsNoEmptyLineIsBody() throws IOException {
        String body = "Subject: a\n\nquoted:\n" + SEPARATOR + "end\n";

        assertThat(read(write("one", SEPARATOR + body))).containsExactly(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From alice to bob",
                "From the minutes of Monday, 10:30, in 2026",
                "From Mon to Fri",
                "From home",
                "From: Alice <alice@example.com>"
            })
    void aLineAfterAnEmptyOneThatHasNoSeparatorsDateIsBody(String line) throws IOException {
        String body = "Subject: a\n\n" + line + "\nend\n";

        assertThat(read(write("one", SEPARATOR + body))).containsExactly(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From 1850137912342331520@xxx Mon Nov 02 10:11:12 +0000 2026",
                "From MAILER-DAEMON Mon Nov  2 10:11:12 2026",
                "From - Mon Nov 2 10:11:12 2026",
                "From alice@example.com Mon, 02 Nov 2026 10:11:12 +0100",
                "From alice@example.com Mon Nov  2 10:11 CET 2026",
                "From \"alice smith\"@example.com  Mon Nov  2 10:11:12 2026 -0300",
                "From x@example.com 2026-11-02T10:11:12Z",
                "From alice@example.com"
            })
    void theSeparatorsThatMailProgramsWritePartMessages(String separator) throws IOException {
        String mbox = separator + "\nSubject: a\n\nbody\n\n" + separator + "\nSubject: b\n\nbody\n";

        assertThat(read(write("any", mbox))).containsExactly("Subject: a\n\nbody\n", "Subject: b\n\nbody\n");
    }

    @Test
    void aFileCutOffWithoutALineEndLosesNothing() throws IOException {
        assertThat(read(write("cut", SEPARATOR + "Subject: a\n\nno end"))).containsExactly("Subject: a\n\nno end");
    }

    @Test
    void emptyLinesAtTheEndOfAMessageArePartOfItButForTheLast() throws IOException {
        String mbox = SEPARATOR + "Subject: a\n\n\n\n" + SEPARATOR + "Subject: b\n\n\n\n";

        assertThat(read(write("blank", mbox))).containsExactly("Subject: a\n\n\n", "Subject: b\n\n\n");
    }

    @Test
    void eachMessageOfAnMboxIsNamedByFileNumberAndOffset() throws IOException {
        Path file = write("in.mbox", SEPARATOR + "Subject: a\n\nb\n\n" + SEPARATOR + "Subject: c\n\nd\n");

        assertThat(origins(file))
                .containsExactly(
                        file + ", message 1 at byte 0",
                        file + ", message 2 at byte " + (SEPARATOR + "Subject: a\n\nb\n\n").length());
    }

    @Test
    void readingIsLazyAndStopsWhereTheCallerStops() throws IOException {
        Files.createDirectories(folder.resolve("lazy"));
        Path first = write("lazy/a.eml", "Subject: a\n\n");
        write("lazy/b.eml", "");

        try (Stream<ArchivedMail> mails = MailArchive.of(first.getParent()).mails()) {
            assertThat(mails.findFirst()).map(ArchivedMail::raw).contains("Subject: a\n\n".getBytes(ISO_8859_1));
        }
    }

    @Test
    void anEmptyMailInAFolderIsAnErrorThatNamesIt() throws IOException {
        write("a.eml", "Subject: a\n\n");
        Path empty = write("b.eml", "");

        assertThatThrownBy(() -> read(folder))
                .isInstanceOf(MailArchiveException.class)
                .hasMessageContaining(empty.getFileName().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00ef\u00bb\u00bfFrom: a@example.com",
                "  Subject: a",
                "\r\n \r\nSubject: a",
                ">From b\nSubject: a"
            })
    void aMailWithABrokenFirstLineIsAMailAllTheSame(String start) throws IOException {
        String mail = start + "\r\n\r\nbody\r\n";

        assertThat(read(write("broken.eml", mail))).containsExactly(mail);
    }

    @Test
    void badInputIsRefusedWithItsReason() throws IOException {
        assertThat(reason(folder.resolve("nowhere"))).isEqualTo(Reason.MISSING);
        assertThat(reason(folder)).isEqualTo(Reason.EMPTY);
        assertThat(reason(write("empty.mbox", ""))).isEqualTo(Reason.EMPTY);
        assertThat(reason(write("blank.mbox", "\n\n"))).isEqualTo(Reason.NOT_MAIL);
        assertThat(reason(write("picture.eml", "\u0089PNG\r\n\u001a\n\0\0"))).isEqualTo(Reason.NOT_MAIL);
        assertThat(reason(write("letter.txt", "From me to you, with love\n"))).isEqualTo(Reason.NOT_MAIL);
        assertThat(reason(write("things.json", "{\"a\": 1}\n"))).isEqualTo(Reason.NOT_MAIL);
    }

    @Test
    void aFileThatCannotBeReadIsRefused() {
        assertThatThrownBy(() -> MailFile.open(folder))
                .isInstanceOfSatisfying(MailArchiveException.class, failure -> assertThat(failure.reason())
                        .isEqualTo(Reason.UNREADABLE));
    }

    private static String takeoutMail(int number) {
        return "From " + (1850137912342331520L + number) + "@xxx Mon Nov 02 10:11:12 +0000 2026\n"
                + "X-GM-THRID: " + number + "\n"
                + "X-Gmail-Labels: =?UTF-8?Q?Posteingang,Ge=C3=B6ffnet?=\n"
                + "Subject: number " + number + "\n\n"
                + ">From my desk\n"
                + "the text goes on\nFrom a line to the next\n\n"
                + ">>From quoted twice\n"
                + "RnJvbSBNb24gTm92IDIgMTA6MTE6MTIgMjAyNgo=\n"
                + "end of " + number + "\n\n";
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, ISO_8859_1);
    }

    private static List<String> read(Path path) {
        try (Stream<ArchivedMail> mails = MailArchive.of(path).mails()) {
            return mails.map(mail -> new String(mail.raw(), ISO_8859_1)).toList();
        }
    }

    private static List<String> origins(Path path) {
        try (Stream<ArchivedMail> mails = MailArchive.of(path).mails()) {
            return mails.map(ArchivedMail::origin).toList();
        }
    }

    private static Reason reason(Path path) {
        return catchThrowableOfType(MailArchiveException.class, () -> MailArchive.of(path))
                .reason();
    }
}
