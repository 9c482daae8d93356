package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.client.GmailTooLargeException;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.fault.Fault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class InsertRouteTest {

    private static final String BOB = "bob@example.com";
    private static final String RAW = "From: carol@example.net\r\nSubject: Raw\r\n\r\nRaw text\r\n";

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE).mailbox(BOB);

    @TempDir
    Path state;

    private GmailRoutes routes;

    @BeforeEach
    void start() throws Exception {
        routes = GmailRoutes.on(gmail())
                .with(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:insert").to("gmail:messages?operation=insert&createMissingLabels=true");
                        from("direct:small").to("gmail:messages?operation=insert&maxMessageSize=20");
                        from("direct:session").to("gmail:messages?operation=insert&resumableFrom=0");
                    }
                })
                .started();
    }

    @AfterEach
    void stop() {
        routes.close();
    }

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private Exchange call(String route, Object body) {
        return routes.context().createProducerTemplate().request(route, exchange -> exchange.getMessage()
                .setBody(body));
    }

    private static String raw(String mailbox, String id) {
        return new String(gmail().mailbox(mailbox).message(id).orElseThrow().raw(), StandardCharsets.UTF_8);
    }

    @Test
    void aReceivedMailGoesAsItIsIntoAnotherMailbox() throws Exception {
        String received = gmail().mailbox(ALICE)
                .deliver(
                        Mail.from("carol@example.net").to(ALICE).subject("Copy").text("Grüße"))
                .id();
        MockEndpoint copied = routes.mock("copied");
        copied.expectedMessageCount(1);
        routes.with(new RouteBuilder() {
            @Override
            public void configure() {
                from(GmailRoutes.historyUri(state, "&startFrom=earliest"))
                        .to("gmail:messages?operation=insert&labels=INBOX&accessToken=" + BOB)
                        .to("mock:copied");
            }
        });

        copied.assertIsSatisfied();

        Exchange exchange = copied.getExchanges().get(0);
        Message inserted = exchange.getMessage().getBody(Message.class);
        assertThat(raw(BOB, inserted.getId())).isEqualTo(raw(ALICE, received));
        assertThat(exchange.getMessage().getHeader(GmailConstants.MESSAGE_ID)).isEqualTo(received);
    }

    @Test
    void aMapHasItsLabelsByName() {
        String base64 = Base64.getUrlEncoder().encodeToString(RAW.getBytes(StandardCharsets.US_ASCII));

        Message inserted = call("direct:insert", Map.of("raw", base64, "labelIds", List.of("New/Label")))
                .getMessage()
                .getBody(Message.class);

        assertThat(raw(ALICE, inserted.getId())).isEqualTo(RAW);
        assertThat(inserted.getLabelIds())
                .containsExactly(gmail().mailbox(ALICE).labelId("New/Label"));
    }

    @Test
    void aMessageThatIsTooLargeIsRefusedBeforeAnyCall() {
        assertThat(call("direct:small", RAW).getException())
                .isInstanceOf(GmailTooLargeException.class)
                .hasMessageContaining("maxMessageSize allows 20");
        assertThat(gmail().requests().httpRequests()).isZero();
    }

    @Test
    void aSessionTellsOfAnInsertionWhoseAnswerWasLost() {
        gmail().faults()
                .add(Fault.droppedConnection()
                        .afterTheEffect()
                        .on("messages.insert")
                        .times(1));

        assertThat(call("direct:session", RAW).getException()).isNull();

        assertThat(gmail().mailbox(ALICE).messages()).hasSize(1);
    }
}
