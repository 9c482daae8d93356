package io.github.camelgmail.component;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.checkpoint.MemoryCheckpointStore;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.test.EmbeddedGmail;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.SynchronizationAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LargeMailTest {

    private static final String ALICE = "alice@example.com";
    private static final byte[] ATTACHED = bytes(2_000_000);
    private static final byte[] WITH_ATTACHMENT = withAttachment();
    private static final String LONG_TEXT = "The quick brown fox jumps over the lazy dog.\r\n".repeat(30_000);
    private static final byte[] OF_TEXT =
            ("From: bob@example.org\r\nSubject: long\r\n\r\n" + LONG_TEXT).getBytes(US_ASCII);

    private final List<Exchange> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch completed = new CountDownLatch(1);
    private EmbeddedGmail gmail;

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] withAttachment() {
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        mail.writeBytes(("From: bob@example.org\r\nSubject: large\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                        + "--b\r\n\r\nhello\r\n--b\r\nContent-Type: application/pdf; name=\"a.pdf\"\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n")
                .getBytes(US_ASCII));
        mail.writeBytes(Base64.getMimeEncoder().encode(ATTACHED));
        mail.writeBytes("\r\n--b--\r\n".getBytes(US_ASCII));
        return mail.toByteArray();
    }

    @BeforeEach
    void start() {
        gmail = EmbeddedGmail.builder().mailbox(ALICE).start();
    }

    @AfterEach
    void stop() {
        gmail.close();
    }

    private void feed(String format, int mails, Processor processor) throws Exception {
        feed(format, mails, processor, () -> {});
    }

    private interface Check {
        void run() throws Exception;
    }

    private void feed(String format, int mails, Processor processor, Check afterwards) throws Exception {
        CountDownLatch unread = new CountDownLatch(mails);
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("memory", new MemoryCheckpointStore());
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("gmail:history?startFrom=earliest&initialDelay=0&checkpointStore=#bean:memory&redeliveryDelay=1&format="
                                    + format + "&rootUrl=RAW(" + gmail.rootUrl() + ")&accessToken=RAW(" + ALICE + ")")
                            .process(processor)
                            .process(exchange -> {
                                received.add(exchange);
                                unread.countDown();
                            });
                }
            });
            context.start();
            assertThat(unread.await(30, TimeUnit.SECONDS)).isTrue();
            afterwards.run();
        }
    }

    private static GmailMessage mail(Exchange exchange) {
        return exchange.getMessage().getBody(GmailMessage.class);
    }

    private static byte[] attachment(Exchange exchange) throws Exception {
        try (InputStream in = exchange.getMessage(AttachmentMessage.class)
                .getAttachment("a.pdf")
                .getInputStream()) {
            return in.readAllBytes();
        }
    }

    private long gets() {
        return gmail.requests().of("messages.get");
    }

    @Test
    void aLargeRawMailIsReadWithoutASecondCall() throws Exception {
        gmail.mailbox(ALICE).deliver(WITH_ATTACHMENT);
        gmail.mailbox(ALICE).deliver("From: bob@example.org\r\nSubject: small\r\n\r\nhi\r\n".getBytes(US_ASCII));
        feed("raw", 2, exchange -> {
            if (mail(exchange).subject().equals("large")) {
                assertThat(mail(exchange).text()).isEqualTo("hello");
                assertThat(attachment(exchange)).isEqualTo(ATTACHED);
                assertThat(exchange.getMessage().getBody(byte[].class)).isEqualTo(WITH_ATTACHMENT);
                assertThat(exchange.getMessage().getBody(MimeMessage.class).getSize())
                        .isPositive();
            }
        });
        assertThat(gets()).isEqualTo(2);
    }

    @Test
    void aLargeRawMailCanBeReadWhenItsExchangeIsOver() throws Exception {
        gmail.mailbox(ALICE).deliver(WITH_ATTACHMENT);
        feed("raw", 1, exchange -> exchange.getExchangeExtension().addOnCompletion(new Completed()), () -> {
            completed.await();
            assertThat(attachment(received.get(0))).isEqualTo(ATTACHED);
            assertThat(gets()).isEqualTo(2);
            assertThat(mail(received.get(0)).raw().readAllBytes()).isEqualTo(WITH_ATTACHMENT);
            assertThat(gets()).isEqualTo(2);
        });
    }

    /** Camel tells first who came last. */
    private final class Completed extends SynchronizationAdapter {

        @Override
        public int getOrder() {
            return LOWEST;
        }

        @Override
        public void onDone(Exchange exchange) {
            completed.countDown();
        }
    }

    @Test
    void aLargeRawMailWhoseExchangeFailedIsNotFetchedAgain() throws Exception {
        gmail.mailbox(ALICE).deliver(WITH_ATTACHMENT);
        feed("raw", 1, exchange -> {
            assertThat(attachment(exchange)).isEqualTo(ATTACHED);
            if (exchange.getMessage().getHeader(GmailConstants.REDELIVERY_COUNTER, 0, int.class) == 0) {
                throw new IllegalStateException("not yet");
            }
        });
        assertThat(gets()).isEqualTo(1);
    }

    @Test
    void aLongTextOfAFullMessageIsFetchedWhenItIsAskedFor() throws Exception {
        gmail.mailbox(ALICE).deliver(OF_TEXT);
        feed("full", 1, exchange -> {
            assertThat(mail(exchange).subject()).isEqualTo("long");
            assertThat(mail(exchange).model().getPayload().getBody().getData()).isNull();
            assertThat(gets()).isEqualTo(1);
            assertThat(mail(exchange).text()).isEqualTo(LONG_TEXT);
        });
        assertThat(gets()).isEqualTo(2);
    }
}
