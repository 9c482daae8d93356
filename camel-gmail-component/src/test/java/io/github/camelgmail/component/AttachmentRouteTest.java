package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.MessagePart;
import io.github.camelgmail.component.client.GmailInvalidRequestException;
import io.github.camelgmail.component.client.GmailNotFoundException;
import io.github.camelgmail.component.message.AttachmentFetchException;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.fault.Fault;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code gmail:messages?operation=attachments.get} and what a route does with the stream. */
class AttachmentRouteTest {

    private static final String URI = "gmail:messages?operation=attachments.get";
    private static final byte[] LARGE = bytes(3_000_000);
    private static final byte[] SMALL = bytes(1000);

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    @TempDir
    Path folder;

    private GmailRoutes routes;

    @BeforeEach
    void start() {
        routes = GmailRoutes.on(GMAIL.gmail()).started();
    }

    @AfterEach
    void stop() {
        routes.close();
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static String delivered() {
        return GMAIL.gmail()
                .mailbox(ALICE)
                .deliver(Mail.from("eve@example.net")
                        .to(ALICE)
                        .subject("Report")
                        .text("See there")
                        .attach("..\\..\\CON\u202Efdp.exe", "application/pdf", LARGE)
                        .attach("small.bin", "application/octet-stream", SMALL))
                .id();
    }

    private Exchange call(String uri, @Nullable Object body, Map<String, Object> headers) {
        return routes.context().createProducerTemplate().request(uri, given -> {
            given.getMessage().setBody(body);
            given.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    private Exchange part(String part) {
        return call(URI, null, Map.of(GmailConstants.MESSAGE_ID, delivered(), GmailConstants.PART_ID, part));
    }

    @Test
    void aLargeAttachmentGoesThroughARouteIntoAFile() throws Exception {
        routes.with(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:save")
                        .to(URI)
                        .process(exchange -> {
                            StreamCache cache = exchange.getMessage().getBody(StreamCache.class);
                            assertThat(cache.inMemory()).isFalse();
                            assertThat(cache.length()).isEqualTo(LARGE.length);
                        })
                        .to("file:" + folder);
            }
        });

        Exchange saved =
                call("direct:save", null, Map.of(GmailConstants.MESSAGE_ID, delivered(), GmailConstants.PART_ID, "1"));

        assertThat(saved.getException()).isNull();
        try (var files = Files.list(folder)) {
            assertThat(files.toList()).singleElement().satisfies(file -> {
                assertThat(file.getFileName().toString()).endsWith("fdp.exe").doesNotContain("\u202E", "\\", "..");
                assertThat(file).hasBinaryContent(LARGE);
            });
        }
        assertThat(saved.getMessage().getHeader(Exchange.CONTENT_TYPE)).isEqualTo("application/pdf");
    }

    @Test
    void theStreamCanBeReadAgainAndByOthers() throws Exception {
        for (String part : List.of("1", "2")) {
            byte[] expected = part.equals("1") ? LARGE : SMALL;
            Exchange exchange = part(part);
            StreamCache cache = exchange.getMessage().getBody(StreamCache.class);
            StreamCache copy = cache.copy(exchange);

            assertThat(((InputStream) cache).readNBytes(100)).isEqualTo(Arrays.copyOf(expected, 100));
            assertThat(cache.position()).isEqualTo(100);
            cache.reset();
            assertThat(cache.position()).isZero();
            assertThat(((InputStream) cache).readAllBytes()).isEqualTo(expected);
            cache.reset();
            assertThat(((InputStream) cache).read()).isEqualTo(expected[0] & 0xff);
            assertThat(((InputStream) copy).readAllBytes()).isEqualTo(expected);
            assertThat(exchange.getContext().getTypeConverter().convertTo(byte[].class, copy.copy(exchange)))
                    .isEqualTo(expected);
        }
    }

    @Test
    void temporaryFilesGoWithTheContext() throws Exception {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> before = spools(temporary);

        Exchange unused = part("1");
        List<Path> during = spools(temporary);
        during.removeAll(before);
        routes.close();

        assertThat(during).hasSize(1).allSatisfy(spool -> assertThat(spool).doesNotExist());
    }

    private static List<Path> spools(Path temporary) throws Exception {
        try (var files = Files.list(temporary)) {
            return new ArrayList<>(
                    files.filter(file -> file.getFileName().toString().startsWith("camel-gmail-attachments-"))
                            .toList());
        }
    }

    @Test
    void theIdOfAnAttachmentWillDo() {
        String id = delivered();
        GmailMessage message = call("gmail:messages", null, Map.of(GmailConstants.MESSAGE_ID, id))
                .getMessage()
                .getBody(GmailMessage.class);
        MessagePart part = message.model().getPayload().getParts().get(2);

        Exchange exchange = call(
                URI,
                null,
                Map.of(
                        GmailConstants.MESSAGE_ID,
                        id,
                        GmailConstants.ATTACHMENT_ID,
                        part.getBody().getAttachmentId()));

        assertThat(exchange.getMessage().getBody(byte[].class)).isEqualTo(SMALL);
        assertThat(exchange.getMessage().getHeader(Exchange.FILE_NAME)).isNull();
    }

    @Test
    void theMessageOfTheExchangeTellsItsPartsWithoutACall() {
        String id = delivered();
        Object message = call("gmail:messages", null, Map.of(GmailConstants.MESSAGE_ID, id))
                .getMessage()
                .getBody();
        GMAIL.gmail().resetRequests();

        Exchange exchange = call(URI + "&partId=2", message, Map.of());

        assertThat(exchange.getMessage().getBody(byte[].class)).isEqualTo(SMALL);
        assertThat(exchange.getMessage().getHeader(Exchange.FILE_NAME)).isEqualTo("small.bin");
        assertThat(GMAIL.gmail().requests().allCalls()).isEqualTo(1);
    }

    @Test
    void aConnectionThatBreaksInTheMiddleIsMadeAgain() {
        GMAIL.gmail().failNext("messages.attachments.get", 2, Fault.bodyCutAt(0.5));

        assertThat(part("1").getMessage().getBody(byte[].class)).isEqualTo(LARGE);
    }

    @Test
    void aConnectionThatAlwaysBreaksIsATypedError() {
        GMAIL.gmail().failNext("messages.attachments.get", 100, Fault.bodyCutAt(0.5));

        assertThat(part("1").getException())
                .isInstanceOf(AttachmentFetchException.class)
                .hasMessageContaining("ask for it again");
    }

    @Test
    void whatIsNotThereIsATypedError() {
        assertThat(part("7").getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("part '7'");
        assertThat(call(
                                URI,
                                null,
                                Map.of(GmailConstants.MESSAGE_ID, OperationRun.NO_SUCH_ID, GmailConstants.PART_ID, "1"))
                        .getException())
                .isInstanceOf(GmailNotFoundException.class);
        assertThat(call(URI, null, Map.of(GmailConstants.MESSAGE_ID, delivered()))
                        .getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CamelGmailPartId");
        assertThat(call(URI, null, Map.of(GmailConstants.MESSAGE_ID, delivered(), GmailConstants.ATTACHMENT_ID, "old"))
                        .getException())
                .isInstanceOf(GmailInvalidRequestException.class);
    }
}
