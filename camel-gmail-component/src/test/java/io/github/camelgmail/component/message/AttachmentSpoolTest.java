package io.github.camelgmail.component.message;

import static io.github.camelgmail.component.message.MessageModels.attachment;
import static io.github.camelgmail.component.message.MessageModels.container;
import static io.github.camelgmail.component.message.MessageModels.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelgmail.component.message.MessageModels.StoredContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attachments that are fetched before their mail is routed, and what becomes of their files. */
class AttachmentSpoolTest {

    private static final byte[] SMALL = new byte[1000];
    private static final byte[] LARGE = new byte[Spool.IN_MEMORY];

    private final DefaultCamelContext context = new DefaultCamelContext();

    @BeforeEach
    void startContext() {
        context.start();
    }

    @AfterEach
    void stopContext() {
        context.stop();
    }

    @Test
    void whatIsLargeIsInAFileOfItsOwnerAlone() throws IOException {
        Exchange exchange = bound(content(SMALL, LARGE));

        assertThat(read(exchange, "0.bin")).isEqualTo(SMALL);
        assertThat(read(exchange, "1.bin")).isEqualTo(LARGE);
        Path folder = AttachmentSpool.of(context).folder();
        assertThat(files(folder)).isEqualTo(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void manySmallOnesAreNotAllInMemory() throws IOException {
        byte[] half = new byte[Spool.IN_MEMORY / 2 + 1];
        Exchange exchange = bound(content(half, half));

        assertThat(files(AttachmentSpool.of(context).folder())).isEqualTo(1);
        assertThat(read(exchange, "1.bin")).hasSize(half.length);
    }

    @Test
    void theFileGoesWhenNobodyCanReadIt() throws IOException {
        Path folder = AttachmentSpool.of(context).folder();
        Exchange exchange = bound(content(SMALL, LARGE));
        AttachmentMessage copy = exchange.copy().getMessage(AttachmentMessage.class);
        exchange = null;

        System.gc();
        assertThat(copy.getAttachment("1.bin").getInputStream()).hasBinaryContent(LARGE);
        copy = null;

        await().atMost(Duration.ofSeconds(30)).until(() -> {
            System.gc();
            return files(folder) == 0;
        });
    }

    @Test
    void theFolderGoesWithTheContext() throws IOException {
        Path folder = AttachmentSpool.of(context).folder();
        Exchange exchange = bound(content(SMALL, LARGE));

        context.stop();

        assertThat(folder).doesNotExist();
        assertThat(exchange).isNotNull();
    }

    @Test
    void aBrokenConnectionIsTriedAgain() throws IOException {
        AtomicInteger opened = new AtomicInteger();
        Exchange exchange = bound(content((partId) -> opened.incrementAndGet() < 3 ? broken() : whole()));

        assertThat(read(exchange, "0.bin")).isEqualTo(SMALL);
        assertThat(opened).hasValue(4);
    }

    @Test
    void anAttachmentThatCannotBeReadFailsTheDeliveryAndLeavesNoFile() throws IOException {
        Path folder = AttachmentSpool.of(context).folder();
        MessageContent content =
                content(partId -> partId.equals("0") ? new ByteArrayInputStream(LARGE.clone()) : broken());
        DefaultExchange exchange = new DefaultExchange(context);

        assertThatThrownBy(() -> bind(exchange, content, AttachmentFetch.eager))
                .isInstanceOf(AttachmentFetchException.class)
                .hasMessageContaining("part '1' of message 18c0ffee00000001")
                .hasMessageContaining("cut off");
        assertThat(files(folder)).isZero();
        assertThat(exchange.getMessage().getBody()).isNull();
        assertThat(exchange.getMessage().getHeaders()).isEmpty();
    }

    @Test
    void aMailThatIsRoutedAgainIsNotFetchedAgain() throws IOException {
        AtomicInteger opened = new AtomicInteger();
        GmailMessage mail = mail(content(partId -> {
            opened.incrementAndGet();
            return whole();
        }));
        for (int attempt = 0; attempt < 3; attempt++) {
            Exchange exchange = new DefaultExchange(context);
            bind(exchange, mail, AttachmentFetch.eager);
            assertThat(read(exchange, "1.bin")).isEqualTo(SMALL);
        }

        assertThat(opened).hasValue(2);
    }

    @Test
    void noneMeansNoAttachmentsOnTheExchange() {
        DefaultExchange exchange = new DefaultExchange(context);
        bind(exchange, content(SMALL, LARGE), AttachmentFetch.none);

        assertThat(exchange.getMessage(AttachmentMessage.class).hasAttachments())
                .isFalse();
        assertThat(exchange.getMessage().getBody(GmailMessage.class).attachments())
                .hasSize(2);
    }

    private Exchange bound(MessageContent content) {
        DefaultExchange exchange = new DefaultExchange(context);
        bind(exchange, content, AttachmentFetch.eager);
        return exchange;
    }

    private static void bind(Exchange exchange, MessageContent content, AttachmentFetch attachments) {
        bind(exchange, mail(content), attachments);
    }

    private static void bind(Exchange exchange, GmailMessage mail, AttachmentFetch attachments) {
        new InboundBinding("me", false, new GmailHeaderFilterStrategy(), attachments).bind(mail, exchange);
    }

    private static GmailMessage mail(MessageContent content) {
        return GmailMessage.of(
                message(container(
                        "",
                        "multipart/mixed",
                        attachment("0", "application/x-zeros", "0.bin"),
                        attachment("1", "application/x-zeros", "1.bin"))),
                content);
    }

    private static byte[] read(Exchange exchange, String name) throws IOException {
        try (InputStream in =
                exchange.getMessage(AttachmentMessage.class).getAttachment(name).getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static MessageContent content(byte[] first, byte[] second) {
        return new StoredContent("", Map.of("0", first, "1", second));
    }

    private static InputStream whole() {
        return new ByteArrayInputStream(SMALL);
    }

    private static InputStream broken() {
        return new SequenceInputStream(new ByteArrayInputStream(SMALL), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut off");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("cut off");
            }
        });
    }

    /** Opens attachments by part id. */
    @FunctionalInterface
    private interface Opening {
        InputStream open(String partId);
    }

    private static MessageContent content(Opening opening) {
        return new MessageContent() {
            @Override
            public InputStream raw(String messageId) {
                return InputStream.nullInputStream();
            }

            @Override
            public InputStream attachment(String messageId, String partId, @Nullable String attachmentId) {
                return opening.open(partId);
            }
        };
    }
}
