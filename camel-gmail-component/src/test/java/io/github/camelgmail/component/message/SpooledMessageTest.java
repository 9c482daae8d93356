package io.github.camelgmail.component.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.activation.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpooledMessageTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-02T12:00:00Z"), ZoneOffset.UTC);

    private final MimeMessageWriter writer = new MimeMessageWriter(MimeMessageWriter.SEND_LIMIT, NOON);

    @Test
    void refusesWhatIsLargerThanGmailTakesAndLeavesNoFile() throws IOException {
        List<Path> before = spoolFiles();
        OutgoingMail mail = toBob("x", new OutgoingAttachment("big", new Zeros(27L * 1024 * 1024)));

        assertThatThrownBy(() -> writer.write(mail))
                .isInstanceOfSatisfying(
                        MailTooLargeException.class, e -> assertThat(e.limit()).isEqualTo(36_700_160));
        assertThat(spoolFiles()).isEqualTo(before);
    }

    @Test
    void takesWhatIsJustBelowTheLimitAndDeletesItsFile() throws IOException {
        List<Path> before = spoolFiles();
        OutgoingMail mail = toBob("x", new OutgoingAttachment("big", new Zeros(25L * 1024 * 1024)));

        try (SpooledMessage spooled = writer.write(mail)) {
            assertThat(spooled.length()).isBetween(34_000_000L, MimeMessageWriter.SEND_LIMIT);
            List<Path> now = spoolFiles();
            now.removeAll(before);
            assertThat(now).singleElement().satisfies(file -> assertThat(Files.getPosixFilePermissions(file))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            assertThat(length(spooled)).isEqualTo(spooled.length());
            assertThat(length(spooled)).as("opened again").isEqualTo(spooled.length());
        }
        assertThat(spoolFiles()).isEqualTo(before);
    }

    @Test
    void theLimitIsExact() throws IOException {
        OutgoingMail mail = toBob("x".repeat(1_000));
        long length;
        try (SpooledMessage spooled = writer.write(mail)) {
            length = spooled.length();
        }
        try (SpooledMessage spooled = new MimeMessageWriter(length, NOON).write(mail)) {
            assertThat(spooled.length()).isEqualTo(length);
        }
        assertThatThrownBy(() -> new MimeMessageWriter(length - 1, NOON).write(mail))
                .isInstanceOf(MailTooLargeException.class);
    }

    @Test
    void anAttachmentThatCannotBeReadIsAnIoErrorAndLeavesNoFile() throws IOException {
        List<Path> before = spoolFiles();
        OutgoingMail mail = toBob(
                "x", new OutgoingAttachment("big", new Zeros(1024 * 1024)), new OutgoingAttachment("gone", new Gone()));

        assertThatThrownBy(() -> writer.write(mail))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
        assertThat(spoolFiles()).isEqualTo(before);
    }

    private static OutgoingMail toBob(String text, OutgoingAttachment... attachments) {
        MailFields fields =
                MailFields.none().withRecipients(List.of(MailAddress.of("bob@example.com")), List.of(), List.of());
        return new OutgoingMail(fields, text, null, List.of(attachments));
    }

    private static long length(SpooledMessage spooled) throws IOException {
        try (InputStream in = spooled.openStream()) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static List<Path> spoolFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("camel-gmail-"))
                    .sorted()
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }

    private record Zeros(long length) implements DataSource {
        @Override
        public InputStream getInputStream() {
            return new InputStream() {
                private long left = length;

                @Override
                public int read() {
                    return left-- > 0 ? 0 : -1;
                }

                @Override
                public int read(byte[] buffer, int offset, int count) {
                    int now = (int) Math.min(left, count);
                    Arrays.fill(buffer, offset, offset + now, (byte) 0);
                    left -= now;
                    return now == 0 ? -1 : now;
                }
            };
        }

        @Override
        public OutputStream getOutputStream() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public String getContentType() {
            return "application/octet-stream";
        }

        @Override
        public String getName() {
            return "zeros";
        }
    }

    private record Gone() implements DataSource {
        @Override
        public InputStream getInputStream() throws IOException {
            throw new IOException("gone");
        }

        @Override
        public OutputStream getOutputStream() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public String getContentType() {
            return "text/plain";
        }

        @Override
        public String getName() {
            return "gone";
        }
    }
}
