package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.client.GmailNotFoundException;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.Mail;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code gmail:messages?operation=get} in all formats, and what it keeps out of the heap. */
class GetMessageRouteTest {

    private static final String LONG_TEXT = "The quick brown fox jumps over the lazy dog.\r\n".repeat(30_000);
    private static final byte[] LONG =
            ("From: bob@example.org\r\nSubject: long\r\n\r\n" + LONG_TEXT).getBytes(US_ASCII);

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private GmailRoutes routes;

    @BeforeEach
    void start() {
        routes = GmailRoutes.on(GMAIL.gmail()).started();
    }

    @AfterEach
    void stop() {
        routes.close();
    }

    private static long gets() {
        return GMAIL.gmail().requests().of("messages.get");
    }

    private static String delivered() {
        return GMAIL.gmail()
                .mailbox(ALICE)
                .deliver(Mail.from("bob@example.net")
                        .to(ALICE)
                        .subject("Hi")
                        .header("X-Ticket", "7")
                        .text("Text"))
                .id();
    }

    private Exchange call(String options, @Nullable Object body, Map<String, Object> headers) {
        return routes.context().createProducerTemplate().request("gmail:messages?operation=get" + options, given -> {
            given.getMessage().setBody(body);
            given.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    private GmailMessage get(String options, String id) {
        Exchange exchange = call(options, null, Map.of(GmailConstants.MESSAGE_ID, id));
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getBody(GmailMessage.class);
    }

    @Test
    void theFormatsHaveMoreOrLess() {
        String id = delivered();

        GmailMessage full = get("&format=full", id);
        GmailMessage raw = get("&format=RAW", id);
        GmailMessage minimal = get("&format=minimal", id);
        GmailMessage all = get("&format=metadata", id);
        GmailMessage some = get("&format=metadata&metadataHeaders=Subject, X-Ticket", id);

        assertThat(List.of(full, raw)).allSatisfy(message -> {
            assertThat(message.subject()).isEqualTo("Hi");
            assertThat(message.text()).isEqualToIgnoringNewLines("Text");
        });
        assertThat(minimal.headersKnown()).isFalse();
        assertThat(all.headers().asMap()).containsKeys("From", "Subject", "X-Ticket");
        assertThat(all.bodyKnown()).isFalse();
        assertThat(some.headers().asMap()).containsOnlyKeys("Subject", "X-Ticket");
    }

    @Test
    void aHeaderWinsOverTheFormatOfTheEndpoint() {
        Exchange exchange = call(
                "&format=minimal",
                null,
                Map.of(
                        GmailConstants.MESSAGE_ID,
                        delivered(),
                        GmailConstants.FORMAT,
                        "metadata",
                        GmailConstants.METADATA_HEADERS,
                        List.of("Subject")));

        assertThat(exchange.getMessage().getBody(GmailMessage.class).headers().asMap())
                .containsOnlyKeys("Subject");
    }

    @Test
    void theIdMayBeAnOptionAMessageOrAText() {
        String id = delivered();

        assertThat(call("&messageId=" + id, "a body", Map.of())
                        .getMessage()
                        .getBody(GmailMessage.class)
                        .id())
                .isEqualTo(id);
        for (Object body : List.of(new Message().setId(id), get("", id), " " + id + "\n")) {
            assertThat(call("", body, Map.of())
                            .getMessage()
                            .getBody(GmailMessage.class)
                            .id())
                    .isEqualTo(id);
        }
    }

    @Test
    void aLongTextIsNotParsedIntoTheHeap() {
        String id = GMAIL.gmail().mailbox(ALICE).deliver(LONG).id();

        GmailMessage message = get("", id);

        assertThat(message.subject()).isEqualTo("long");
        assertThat(message.model().getPayload().getBody().getData()).isNull();
        assertThat(gets()).isEqualTo(1);
        assertThat(message.text()).isEqualTo(LONG_TEXT);
        assertThat(gets()).isEqualTo(2);
    }

    @Test
    void aLongRawMessageIsBesideTheHeap() throws Exception {
        String id = GMAIL.gmail().mailbox(ALICE).deliver(LONG).id();

        GmailMessage message = get("&format=raw", id);

        assertThat(message.model().getRaw()).isNull();
        assertThat(message.text()).isEqualTo(LONG_TEXT);
        try (var in = message.raw()) {
            assertThat(in.readAllBytes()).isEqualTo(LONG);
        }
        assertThat(gets()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "raw", "metadata", "minimal"})
    void aMessageThatIsGoneIsATypedErrorInAnyFormat(String format) {
        assertThat(call("&format=" + format, null, Map.of(GmailConstants.MESSAGE_ID, OperationRun.NO_SUCH_ID))
                        .getException())
                .isInstanceOfSatisfying(GmailNotFoundException.class, failure -> {
                    assertThat(failure.getHttpResponseCode()).isEqualTo(404);
                    assertThat(failure.gmailMethod()).isEqualTo("users.messages.get");
                    assertThat(failure.retryable()).isFalse();
                });
    }

    @Test
    void severalRawMessagesKeepTheirOrder() {
        String first = GMAIL.gmail().mailbox(ALICE).deliver(LONG).id();
        String second = delivered();

        List<?> read = call("&format=raw", null, Map.of(GmailConstants.MESSAGE_IDS, first + "," + second))
                .getMessage()
                .getBody(List.class);

        assertThat(read)
                .extracting(message -> ((GmailMessage) message).subject())
                .containsExactly("long", "Hi");
    }
}
