package io.github.camelgmail.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelgmail.component.client.GmailNotFoundException;
import io.github.camelgmail.component.client.GmailUnavailableException;
import io.github.camelgmail.component.client.MessageFormat;
import io.github.camelgmail.component.message.AttachmentFetch;
import io.github.camelgmail.component.message.GmailHeaderFilterStrategy;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.message.InboundBinding;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.fault.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Attachments of received mail, fetched from the embedded Gmail now, later or never. */
class AttachmentsTest {

    private static final byte[] SMALL = bytes(1_000);
    private static final byte[] LARGE = bytes(400_001);

    private final EmbeddedGmail gmail = EmbeddedGmail.start();
    private final GmailRoutes routes = GmailRoutes.on(gmail).started();
    private final GmailEndpoint endpoint =
            routes.context().getEndpoint("gmail:messages?operation=get", GmailEndpoint.class);
    private final String id =
            gmail.mailbox(GmailRoutes.ALICE).deliver(mail().bytes()).id();

    @AfterEach
    void stop() {
        routes.close();
        gmail.close();
    }

    @Test
    void lazyOnesAreFetchedWhenReadAndEachTimeAnew() throws IOException {
        Exchange exchange = bound(AttachmentFetch.lazy, MessageFormat.FULL);
        gmail.resetRequests();

        assertThat(read(exchange, "large.bin")).isEqualTo(LARGE);
        assertThat(read(exchange, "large.bin")).isEqualTo(LARGE);
        assertThat(gmail.requests().httpRequests()).isEqualTo(2);
    }

    @Test
    void aLazyOneIsFoundThoughItsIdHasExpired() throws IOException {
        Exchange exchange = bound(AttachmentFetch.lazy, MessageFormat.FULL);
        gmail.advanceClock(Duration.ofHours(3));

        assertThat(read(exchange, "small.bin")).isEqualTo(SMALL);
    }

    @Test
    void eagerOnesAreFetchedOnceAndOutliveTheMessage() throws IOException {
        GmailMessage mail = message(MessageFormat.FULL);
        gmail.resetRequests();
        Exchange exchange = bound(AttachmentFetch.eager, mail);
        assertThat(gmail.requests().httpRequests()).isEqualTo(2);
        gmail.mailbox(GmailRoutes.ALICE).delete(id);
        gmail.expectOnly();

        assertThat(read(exchange, "small.bin")).isEqualTo(SMALL);
        assertThat(read(exchange, "large.bin")).isEqualTo(LARGE).isEqualTo(read(exchange, "large.bin"));
        GmailMessage body = exchange.getMessage().getBody(GmailMessage.class);
        assertThat(body.attachments().get(1).open()).hasBinaryContent(LARGE);
        gmail.verify();
    }

    @Test
    void eagerOnesAreThereForACopyThatOutlivesTheExchange() throws Exception {
        routes.with(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:feed").wireTap("seda:later").to("seda:next");
                from("seda:later").delay(200).to("mock:later");
                from("seda:next").to("mock:next");
            }
        });
        MockEndpoint later = routes.mock("later");
        MockEndpoint next = routes.mock("next");
        later.expectedMessageCount(1);
        next.expectedMessageCount(1);

        routes.context().createProducerTemplate().send("direct:feed", bound(AttachmentFetch.eager, MessageFormat.FULL));
        gmail.mailbox(GmailRoutes.ALICE).delete(id);

        MockEndpoint.assertIsSatisfied(routes.context());
        assertThat(read(later.getExchanges().get(0), "large.bin")).isEqualTo(LARGE);
        assertThat(read(next.getExchanges().get(0), "large.bin")).isEqualTo(LARGE);
    }

    @Test
    void anEagerOneWhoseAnswerBreaksOffIsFetchedAgain() throws IOException {
        GmailMessage mail = message(MessageFormat.FULL);
        gmail.failNext("messages.attachments.get", 1, Fault.bodyCutAt(0.9));

        assertThat(read(bound(AttachmentFetch.eager, mail), "large.bin")).isEqualTo(LARGE);
        assertThat(gmail.allFaultsHappened()).isTrue();
    }

    @Test
    void anEagerOneThatCannotBeFetchedFailsTheDelivery() {
        GmailMessage mail = message(MessageFormat.FULL);
        gmail.failNext("messages.attachments.get", 50, Fault.unavailable());

        assertThatThrownBy(() -> bound(AttachmentFetch.eager, mail)).isInstanceOf(GmailUnavailableException.class);
    }

    @Test
    void anEagerOneOfAMessageThatIsGoneIsNotFound() {
        GmailMessage mail = message(MessageFormat.FULL);
        gmail.mailbox(GmailRoutes.ALICE).delete(id);

        assertThatThrownBy(() -> bound(AttachmentFetch.eager, mail)).isInstanceOf(GmailNotFoundException.class);
    }

    @Test
    void anEagerOneIsFoundThoughItsIdHasExpired() throws IOException {
        GmailMessage mail = message(MessageFormat.FULL);
        gmail.advanceClock(Duration.ofHours(3));

        assertThat(read(bound(AttachmentFetch.eager, mail), "large.bin")).isEqualTo(LARGE);
    }

    @ParameterizedTest
    @CsvSource({
        "lazy, FULL, 2, 0",
        "eager, FULL, 2, 2",
        "none, FULL, 0, 0",
        "lazy, RAW, 2, 0",
        "eager, RAW, 2, 0",
        "none, RAW, 0, 0",
        "lazy, METADATA, 0, 0",
        "none, MINIMAL, 0, 0"
    })
    void attachmentsOfEachFormat(AttachmentFetch attachments, MessageFormat format, int present, int calls) {
        GmailMessage mail = message(format);
        gmail.resetRequests();

        Exchange exchange = bound(attachments, mail);

        assertThat(gmail.requests().httpRequests()).isEqualTo(calls);
        assertThat(exchange.getMessage(AttachmentMessage.class).getAttachmentNames())
                .hasSize(present);
    }

    @Test
    void theHeadersOfAMessageAreThoseThatItsFormatHas() {
        Set<String> all = headerNames(MessageFormat.FULL);

        assertThat(all)
                .contains(GmailConstants.MESSAGE_FROM, GmailConstants.MESSAGE_SUBJECT, GmailConstants.MESSAGE_HEADERS);
        assertThat(headerNames(MessageFormat.RAW)).isEqualTo(all);
        assertThat(headerNames(MessageFormat.METADATA)).isEqualTo(all);
        assertThat(headerNames(MessageFormat.MINIMAL))
                .containsExactlyInAnyOrder(
                        GmailConstants.MESSAGE_ID,
                        GmailConstants.THREAD_ID,
                        GmailConstants.LABEL_IDS,
                        GmailConstants.HISTORY_ID,
                        GmailConstants.INTERNAL_DATE,
                        GmailConstants.EVENT_TYPE,
                        GmailConstants.USER_ID);
    }

    @ParameterizedTest
    @EnumSource
    void modesAreNamedAsInUris(AttachmentFetch mode) throws Exception {
        assertThat(routes.context().getTypeConverter().mandatoryConvertTo(AttachmentFetch.class, mode.name()))
                .isSameAs(mode);
    }

    private Set<String> headerNames(MessageFormat format) {
        return new TreeSet<>(
                bound(AttachmentFetch.lazy, format).getMessage().getHeaders().keySet());
    }

    private Exchange bound(AttachmentFetch attachments, MessageFormat format) {
        return bound(attachments, message(format));
    }

    private Exchange bound(AttachmentFetch attachments, GmailMessage mail) {
        Exchange exchange = new DefaultExchange(routes.context());
        new InboundBinding(GmailRoutes.ALICE, false, new GmailHeaderFilterStrategy(), attachments).bind(mail, exchange);
        return exchange;
    }

    private GmailMessage message(MessageFormat format) {
        return GmailMessage.of(endpoint.client().messages().get(id, format), new ClientContent(endpoint.client()));
    }

    private static byte[] read(Exchange exchange, String name) throws IOException {
        try (InputStream in =
                exchange.getMessage(AttachmentMessage.class).getAttachment(name).getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static Mail mail() {
        return Mail.from("bob@example.com")
                .to(GmailRoutes.ALICE)
                .subject("Two files")
                .text("Here they are")
                .attach("small.bin", "application/octet-stream", SMALL)
                .attach("large.bin", "application/octet-stream", LARGE);
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
