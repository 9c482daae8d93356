package io.github.camelgmail.component.consumer.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camelgmail.component.watch.MalformedNotificationException;
import io.github.camelgmail.component.watch.MalformedNotificationException.Defect;
import io.github.camelgmail.component.watch.Notification;
import io.github.camelgmail.component.watch.NotificationReader;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.util.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NotificationBodyTest {

    private static final String JSON = "{\"emailAddress\":\"alice@example.com\",\"historyId\":7}";
    private static final byte[] BYTES = JSON.getBytes(StandardCharsets.UTF_8);
    private static final CamelContext CONTEXT = started();

    private static CamelContext started() {
        CamelContext context = new DefaultCamelContext();
        context.start();
        return context;
    }

    @AfterAll
    static void stop() {
        CONTEXT.stop();
    }

    private static Exchange exchange(@Nullable Object body) {
        Exchange exchange = new DefaultExchange(CONTEXT);
        exchange.getIn().setBody(body);
        return exchange;
    }

    private static Defect defect(Exchange exchange) {
        try {
            NotificationBody.read(exchange);
            throw new AssertionError("It was read");
        } catch (MalformedNotificationException e) {
            return e.defect();
        }
    }

    /** More than anybody could hold. */
    private static InputStream endless(AtomicLong read) {
        return new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return ' ';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                Arrays.fill(bytes, offset, offset + length, (byte) ' ');
                read.addAndGet(length);
                return length;
            }
        };
    }

    static Stream<Object> bodies() {
        JsonObject json = new JsonObject();
        json.put("emailAddress", "alice@example.com");
        json.put("historyId", "7");
        return Stream.of(
                BYTES,
                JSON,
                new ByteArrayInputStream(BYTES),
                new InputStreamCache(BYTES),
                ByteBuffer.wrap(BYTES),
                ByteBuffer.allocateDirect(BYTES.length).put(BYTES).flip(),
                Buffer.buffer(BYTES),
                Map.of("emailAddress", "alice@example.com", "historyId", 7),
                json);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBodyOfEveryKindIsRead(Object body) {
        assertThat(NotificationBody.read(exchange(body))).isEqualTo(new Notification("alice@example.com", "7"));
    }

    @Test
    void aFileIsRead(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("notification"), BYTES);

        assertThat(NotificationBody.read(exchange(file.toFile())).historyId()).isEqualTo("7");
    }

    @Test
    void aStreamThatWasReadBeforeIsReadFromItsStart() throws IOException {
        InputStreamCache cache = new InputStreamCache(BYTES);
        assertThat(cache.readAllBytes()).hasSize(BYTES.length);

        assertThat(NotificationBody.read(exchange(cache)).historyId()).isEqualTo("7");
    }

    @Test
    void aBufferIsLeftAsItIs() {
        ByteBuffer buffer = ByteBuffer.wrap(BYTES);

        assertThat(NotificationBody.read(exchange(buffer)).historyId()).isEqualTo("7");
        assertThat(buffer.remaining()).isEqualTo(BYTES.length);
    }

    @Test
    void aStreamIsReadNoFurtherThanANotificationCanGo() {
        AtomicLong read = new AtomicLong();

        assertThat(defect(exchange(endless(read)))).isEqualTo(Defect.TOO_LARGE);
        assertThat(read).hasValue(NotificationReader.MAX_BYTES + 1L);
    }

    @Test
    void whatIsAnnouncedToBeTooLargeIsNotReadAtAll() {
        for (Object length : new Object[] {65_537, "65537", 1L << 40, "1099511627776", "9".repeat(30)}) {
            AtomicLong read = new AtomicLong();
            Exchange exchange = exchange(endless(read));
            exchange.getIn().setHeader(Exchange.CONTENT_LENGTH, length);

            assertThat(defect(exchange)).isEqualTo(Defect.TOO_LARGE);
            assertThat(read).hasValue(0);
        }
    }

    @Test
    void anAnnouncementThatIsNoNumberIsNotBelieved() {
        Exchange exchange = exchange(BYTES);
        exchange.getIn().setHeader(Exchange.CONTENT_LENGTH, "long");

        assertThat(NotificationBody.read(exchange).historyId()).isEqualTo("7");
    }

    @Test
    void largeBodiesInMemoryAreRefused() {
        byte[] large = new byte[NotificationReader.MAX_BYTES + 1];

        assertThat(defect(exchange(large))).isEqualTo(Defect.TOO_LARGE);
        assertThat(defect(exchange(ByteBuffer.wrap(large)))).isEqualTo(Defect.TOO_LARGE);
        assertThat(defect(exchange(Buffer.buffer(large)))).isEqualTo(Defect.TOO_LARGE);
        assertThat(defect(exchange("x".repeat(large.length)))).isEqualTo(Defect.TOO_LARGE);
    }

    @Test
    void whatCannotBeReadIsMalformed() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("hush");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("hush");
            }
        };

        assertThat(defect(exchange(null))).isEqualTo(Defect.NOT_JSON);
        assertThat(defect(exchange(new Object()))).isEqualTo(Defect.NOT_JSON);
        assertThatExceptionOfType(MalformedNotificationException.class)
                .isThrownBy(() -> NotificationBody.read(exchange(broken)))
                .withMessageNotContaining("hush");
    }
}
