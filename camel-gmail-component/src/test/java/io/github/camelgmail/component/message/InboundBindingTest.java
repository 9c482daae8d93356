package io.github.camelgmail.component.message;

import static io.github.camelgmail.component.message.MessageModels.attachment;
import static io.github.camelgmail.component.message.MessageModels.container;
import static io.github.camelgmail.component.message.MessageModels.headers;
import static io.github.camelgmail.component.message.MessageModels.message;
import static io.github.camelgmail.component.message.MessageModels.received;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.MessagePart;
import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.component.message.MessageModels.StoredContent;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboundBindingTest {

    private static final String[] HOSTILE = {
        "CamelGmailTo",
        "victim@example.com",
        "CAMELHttpUri",
        "http://evil.example",
        "cAmElFileName",
        "/etc/passwd",
        "camelgmailoperation",
        "delete",
        "org.apache.camel.Foo",
        "x",
        "breadcrumbId",
        "x",
        "BREADCRUMBID",
        "x",
        "mail.smtp.host",
        "evil.example",
        "X-Mailer",
        "mutt"
    };

    private DefaultCamelContext context;
    private Exchange exchange;

    @BeforeEach
    void startContext() {
        context = new DefaultCamelContext();
        context.start();
        exchange = new DefaultExchange(context);
    }

    @AfterEach
    void stopContext() {
        context.stop();
    }

    @Test
    void setsTheHeaderFamilies() {
        GmailMessage mail = received(MessageModels.textMail(
                        "From",
                        "Ann <ann@example.com>",
                        "To",
                        "bob@example.com",
                        "Subject",
                        "Hi",
                        "Date",
                        "Fri, 14 Nov 2025 10:11:12 +0100",
                        "Message-ID",
                        "<1@x>",
                        "X-Mailer",
                        "mutt")
                .setLabelIds(List.of("INBOX"))
                .setHistoryId(BigInteger.ONE)
                .setInternalDate(0L));

        bind(mail, false);

        Map<String, Object> headers = exchange.getMessage().getHeaders();
        assertThat(exchange.getMessage().getBody()).isSameAs(mail);
        assertThat(headers)
                .containsEntry(GmailConstants.MESSAGE_FROM, "Ann <ann@example.com>")
                .containsEntry(GmailConstants.MESSAGE_TO, "bob@example.com")
                .containsEntry(GmailConstants.MESSAGE_SUBJECT, "Hi")
                .containsEntry(GmailConstants.MESSAGE_DATE, Instant.parse("2025-11-14T09:11:12Z"))
                .containsEntry(GmailConstants.MESSAGE_ID_HEADER, "<1@x>")
                .containsEntry(GmailConstants.MESSAGE_HEADERS, Map.of("X-Mailer", List.of("mutt")))
                .containsEntry(GmailConstants.MESSAGE_ID, mail.id())
                .containsEntry(GmailConstants.LABEL_IDS, List.of("INBOX"))
                .containsEntry(GmailConstants.HISTORY_ID, BigInteger.ONE)
                .containsEntry(GmailConstants.INTERNAL_DATE, Instant.EPOCH)
                .containsEntry(GmailConstants.USER_ID, "me")
                .doesNotContainKey("X-Mailer");
    }

    @Test
    void noFieldOfAMailBecomesACamelHeader() {
        Set<String> honest = namesBoundFrom(received("X-Mailer", "mutt"), false);

        assertThat(namesBoundFrom(received(HOSTILE), false)).isEqualTo(honest);
    }

    @Test
    void withPlainHeadersOnlyHarmlessFieldsPass() {
        Set<String> honest = namesBoundFrom(received("X-Mailer", "mutt"), true);

        assertThat(honest).contains("X-Mailer");
        assertThat(namesBoundFrom(received(HOSTILE), true)).isEqualTo(honest);
    }

    @Test
    void aPlainFieldCannotForgeWhatGmailSays() {
        bind(received("CamelGmailMessageId", "forged", "CamelGmailMessageFrom", "forged"), true);

        assertThat(exchange.getMessage().getHeader(GmailConstants.MESSAGE_ID)).isEqualTo("18c0ffee00000001");
        assertThat(exchange.getMessage().getHeader(GmailConstants.MESSAGE_FROM)).isNull();
    }

    @Test
    void theFilterWorksInBothDirections() {
        GmailHeaderFilterStrategy filter = new GmailHeaderFilterStrategy();

        for (int i = 0; i < HOSTILE.length - 2; i += 2) {
            assertThat(filter.applyFilterToCamelHeaders(HOSTILE[i], "x", exchange))
                    .as(HOSTILE[i])
                    .isTrue();
            assertThat(filter.applyFilterToExternalHeaders(HOSTILE[i], "x", exchange))
                    .as(HOSTILE[i])
                    .isTrue();
        }
        assertThat(filter.applyFilterToExternalHeaders("X-Mailer", "x", exchange))
                .isFalse();
        assertThat(filter.applyFilterToCamelHeaders("X-Mailer", "x", exchange)).isFalse();
    }

    @Test
    void attachmentsAreCamelAttachmentsThatAreFetchedWhenRead() throws IOException {
        MessagePart payload = container(
                "",
                "multipart/mixed",
                attachment("0", "application/pdf", "../r.pdf", "Content-ID", "<r>"),
                attachment("1", "application/pdf", "r.pdf"));
        bind(GmailMessage.of(message(payload), new StoredContent("", Map.of("1", new byte[] {7}))), false);

        AttachmentMessage bound = exchange.getMessage(AttachmentMessage.class);
        assertThat(bound.getAttachmentNames()).containsExactly("r.pdf", "r-2.pdf");
        assertThat(bound.getAttachmentObject("r.pdf").getHeader("Content-ID")).isEqualTo("<r>");
        assertThat(bound.getAttachment("r-2.pdf").getContentType()).isEqualTo("application/pdf");
        assertThat(bound.getAttachment("r-2.pdf").getInputStream()).hasBinaryContent(new byte[] {7});
    }

    @Test
    void fieldsOfAnAttachmentDoNotReachTheMessageHeaders() {
        MessagePart part = attachment("", "application/pdf", "r.pdf");
        part.setHeaders(headers("CamelFileName", "/etc/passwd"));

        bind(received(message(part)), true);

        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey("CamelFileName");
    }

    private Set<String> namesBoundFrom(GmailMessage mail, boolean plain) {
        exchange = new DefaultExchange(context);
        bind(mail, plain);
        return exchange.getMessage().getHeaders().keySet();
    }

    private void bind(GmailMessage mail, boolean plain) {
        new InboundBinding("me", plain, new GmailHeaderFilterStrategy()).bind(mail, exchange);
    }
}
