package io.github.camelgmail.bench;

import io.github.camelgmail.component.checkpoint.MemoryCheckpointStore;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.test.EmbeddedGmail;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * How much heap large mails take that a feed delivers, in a JVM of its own whose young generation is small, so that garbage
 * hardly counts.
 */
public final class RawHeap {

    private static final int MAILS = 5;
    private static final String OWNER = "alice@example.com";
    private static final double MEGABYTE = 1e6;

    private RawHeap() {}

    /**
     * Measures, and prints a table in Markdown.
     *
     * @param arguments the largest heap of the feed's JVM, 96m by default; with two more, what the feed's JVM itself is
     *     called with
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 1) {
            read(arguments[0], arguments[1]);
            return;
        }
        String largestHeap = arguments.length == 0 ? "96m" : arguments[0];
        byte[] attached = ConversionMail.LARGEST.bytes();
        byte[] text = SampleMail.ofText(25_000_000);
        System.out.printf(
                Locale.ROOT, "| %d mails | format | mail, MB | growth of the heap, MB | of its size |%n", MAILS);
        System.out.println("|---|---|---|---|---|");
        for (String format : List.of("raw", "full")) {
            print("with an attachment of 25 MB", format, attached, largestHeap);
            print("of nothing but text", format, text, largestHeap);
        }
    }

    private static void print(String title, String format, byte[] mail, String largestHeap) throws IOException {
        try (EmbeddedGmail gmail = EmbeddedGmail.builder().mailbox(OWNER).start()) {
            for (int i = 0; i < MAILS; i++) {
                String unused = gmail.mailbox(OWNER).deliver(mail).id();
            }
            double growth = growth(format, gmail.rootUrl(), largestHeap);
            double length = mail.length / MEGABYTE;
            System.out.printf(
                    Locale.ROOT, "| %s | %s | %.1f | %.1f | %.2f |%n", title, format, length, growth, growth / length);
        }
    }

    private static double growth(String format, String rootUrl, String largestHeap) throws IOException {
        try (OtherJvm jvm = OtherJvm.start(
                "-Xmx" + largestHeap,
                "-Xmn4m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                OtherJvm.classPath(),
                RawHeap.class.getName(),
                format,
                rootUrl)) {
            return Double.parseDouble(jvm.lineAfter("growth "));
        }
    }

    private static void read(String format, String rootUrl) throws Exception {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        CountDownLatch unread = new CountDownLatch(MAILS);
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind(FeedOrder.IN_MEMORY, new MemoryCheckpointStore());
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("gmail:history?startFrom=earliest&initialDelay=0&checkpointStore=#bean:"
                                    + FeedOrder.IN_MEMORY + "&format=" + format + "&rootUrl=RAW(" + rootUrl
                                    + ")&accessToken=RAW(" + OWNER + ")")
                            .process(RawHeap::read)
                            .process(exchange -> unread.countDown());
                }
            });
            System.gc();
            heap.forEach(MemoryPoolMXBean::resetPeakUsage);
            long before =
                    heap.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
            context.start();
            unread.await();
            long peak = heap.stream()
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            System.out.println("growth " + (peak - before) / MEGABYTE);
        }
    }

    /** Header fields, and all attachments from their first byte to their last. */
    private static void read(Exchange exchange) throws IOException {
        GmailMessage mail = exchange.getMessage().getBody(GmailMessage.class);
        long length = Objects.requireNonNull(mail.subject()).length();
        AttachmentMessage attachments = exchange.getMessage(AttachmentMessage.class);
        if (attachments.hasAttachments()) {
            length += Objects.requireNonNull(mail.text()).length();
            for (String name : attachments.getAttachmentNames()) {
                try (InputStream in = attachments.getAttachment(name).getInputStream()) {
                    length += in.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
        if (length == 0) {
            throw new IOException("nothing was read");
        }
    }
}
