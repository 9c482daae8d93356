package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.Draft;
import io.github.camelgmail.component.client.GmailPreconditionException;
import io.github.camelgmail.component.client.GmailSendInDoubtException;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.mailbox.Message;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftRouteTest {

    private static final String BOB = "bob@example.com";
    private static final String RAW = "To: bob@example.com\r\nSubject: Raw\r\n\r\nRaw text\r\n";

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE).mailbox(BOB);

    private GmailRoutes routes;

    @BeforeEach
    void start() throws Exception {
        routes = GmailRoutes.on(gmail())
                .with(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:create").to("gmail:drafts?operation=create&subject=Draft");
                        from("direct:reply").to("gmail:drafts?operation=create&draftAs=reply");
                        from("direct:send").to("gmail:drafts?operation=send");
                        from("direct:delete").to("gmail:drafts?operation=delete");
                        from("direct:by-draft").to("gmail:send?sendMode=draft&to=bob@example.com&subject=Once");
                        from("direct:redelivered")
                                .errorHandler(defaultErrorHandler()
                                        .maximumRedeliveries(1)
                                        .redeliveryDelay(0))
                                .to("gmail:send?sendMode=draft&to=bob@example.com&subject=Once");
                        from("direct:direct").to("gmail:send?to=bob@example.com&subject=Once");
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

    private Exchange call(String route, Object body, Map<String, Object> headers) {
        return routes.context().createProducerTemplate().request(route, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    private Exchange called(String route, Object body, Map<String, Object> headers) {
        Exchange exchange = call(route, body, headers);
        assertThat(exchange.getException()).isNull();
        return exchange;
    }

    private static Message message(Draft draft) {
        return gmail().mailbox(ALICE).message(draft.getMessage().getId()).orElseThrow();
    }

    private static String raw(Message message) {
        return new String(message.raw(), StandardCharsets.UTF_8);
    }

    private static String base64() {
        return Base64.getUrlEncoder().encodeToString(RAW.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aDraftNeedsNoRecipient() {
        Draft draft = called("direct:create", "Not yet", Map.of()).getMessage().getBody(Draft.class);

        assertThat(raw(message(draft)))
                .contains("Subject: Draft")
                .contains("Not yet")
                .doesNotContain("To:");
    }

    @Test
    void aDraftMayAnswerAMessageInItsThread() {
        Message original = gmail().mailbox(ALICE)
                .deliver(Mail.from("carol@example.net")
                        .to(ALICE)
                        .subject("Question")
                        .text("What?"));

        Draft draft = called("direct:reply", "That.", Map.of(GmailConstants.MESSAGE_ID, original.id()))
                .getMessage()
                .getBody(Draft.class);

        assertThat(draft.getMessage().getThreadId()).isEqualTo(original.threadId());
        assertThat(raw(message(draft)))
                .contains("Subject: Re: Question")
                .contains("To: carol@example.net")
                .contains("In-Reply-To: ");
    }

    @Test
    void aDraftMayBeAMapOrJsonOrTheClientsClass() {
        Map<String, Object> map = Map.of("message", Map.of("raw", base64()));
        String json = "{\"message\": {\"raw\": \"" + base64() + "\"}}";
        Draft model = new Draft().setMessage(new com.google.api.services.gmail.model.Message().setRaw(base64()));

        for (Object body : new Object[] {map, json, model}) {
            Draft draft = called("direct:create", body, Map.of()).getMessage().getBody(Draft.class);
            assertThat(raw(message(draft))).isEqualTo(RAW);
        }
    }

    @Test
    void aDraftIsSentWithTheMessageThatReplacesItsOwn() {
        Draft draft = called("direct:create", "Old text", Map.of()).getMessage().getBody(Draft.class);

        Exchange sent =
                called("direct:send", Map.of("id", draft.getId(), "message", Map.of("raw", base64())), Map.of());

        assertThat(gmail().mailbox(BOB).messages()).hasSize(1);
        assertThat(raw(gmail().mailbox(BOB).messages().get(0))).contains("Raw text");
        assertThat(sent.getMessage().getHeader(GmailConstants.SENT_MESSAGE_ID))
                .isEqualTo(gmail().mailbox(ALICE).sent().get(0).id());
    }

    @Test
    void aDraftWhoseSendingLostItsAnswerWasSent() {
        String id = called("direct:create", RAW.getBytes(StandardCharsets.US_ASCII), Map.of())
                .getMessage()
                .getHeader(GmailConstants.DRAFT_ID, String.class);
        gmail().failNext("drafts.send", 1, Fault.droppedConnection().afterTheEffect());

        Exchange sent = called("direct:send", null, Map.of(GmailConstants.DRAFT_ID, id));

        assertThat(sent.getMessage().getHeader(GmailConstants.SEND_OUTCOME)).isEqualTo("found");
        assertThat(gmail().mailbox(BOB).messages()).hasSize(1);
    }

    @Test
    void aDraftThatWasSentIsNotDeleted() {
        String id = called("direct:create", RAW.getBytes(StandardCharsets.US_ASCII), Map.of())
                .getMessage()
                .getHeader(GmailConstants.DRAFT_ID, String.class);
        gmail().faults()
                .add(Fault.rawAnswer(
                                200,
                                "application/json",
                                "{\"id\":\"" + id + "\",\"message\":{\"id\":\"1\",\"labelIds\":[\"SENT\"]}}")
                        .on("drafts.get")
                        .times(1));

        Exchange exchange = call("direct:delete", null, Map.of(GmailConstants.DRAFT_ID, id));

        assertThat(exchange.getException())
                .isInstanceOf(GmailPreconditionException.class)
                .hasMessageContaining("destroy the sent message");
        assertThat(gmail().requests().of("drafts.delete")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct:direct", "direct:by-draft"})
    void aMailOfAKeyThatWasSentIsNotSentAgain(String route) {
        Map<String, Object> key = Map.of(GmailConstants.IDEMPOTENCY_KEY, "order 4711");
        Exchange first = called(route, "Once", key);
        Exchange second = called(route, "Once", key);

        assertThat(gmail().mailbox(BOB).messages()).hasSize(1);
        assertThat(first.getMessage().getHeader(GmailConstants.SEND_OUTCOME)).isEqualTo("sent");
        assertThat(second.getMessage().getHeader(GmailConstants.SEND_OUTCOME)).isEqualTo("found");
        assertThat(second.getMessage().getHeader(GmailConstants.SENT_MESSAGE_ID))
                .isEqualTo(first.getMessage().getHeader(GmailConstants.SENT_MESSAGE_ID));
        assertThat(raw(gmail().mailbox(BOB).messages().get(0)))
                .contains("X-Camel-Gmail-Send-Id: ")
                .doesNotContain("4711");
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct:direct", "direct:by-draft"})
    void mailsOfOtherKeysOrNoneAreOthers(String route) {
        called(route, "Once", Map.of(GmailConstants.IDEMPOTENCY_KEY, "a"));
        called(route, "Once", Map.of(GmailConstants.IDEMPOTENCY_KEY, "b"));
        called(route, "Once", Map.of());
        called(route, "Once", Map.of());

        assertThat(gmail().mailbox(BOB).messages()).hasSize(4);
    }

    @Test
    void theDraftThatAnotherProcessLeftUnderTheKeyIsSent() {
        Map<String, Object> key = Map.of(GmailConstants.IDEMPOTENCY_KEY, "order 4711");
        gmail().failNext("drafts.send", 1, Fault.dailyLimitExceeded());
        assertThat(call("direct:by-draft", "Once", key).getException()).isNotNull();

        called("direct:by-draft", "Once", key);

        assertThat(gmail().requests().of("drafts.create")).isOne();
        assertThat(gmail().mailbox(BOB).messages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct:direct", "direct:by-draft"})
    void aKeyThatIsLeftInTheExchangeDoesNotHoldBackTheMailToSomebodyElse(String route) {
        Map<String, Object> key = new HashMap<>(Map.of(GmailConstants.IDEMPOTENCY_KEY, "order 4711"));
        called(route, "For the customer", key);
        key.put(GmailConstants.SUBJECT, "Shipped");
        called(route, "For the customer, later", key);
        key.put(GmailConstants.TO, ALICE);
        Exchange toOther = called(route, "For the warehouse", key);

        assertThat(gmail().mailbox(BOB).messages()).hasSize(2);
        assertThat(toOther.getMessage().getHeader(GmailConstants.SEND_OUTCOME)).isEqualTo("sent");
    }

    @Test
    void aSecondDraftOfAMailThatWasSentUnderTheKeyIsNotSent() {
        Map<String, Object> key = Map.of(GmailConstants.IDEMPOTENCY_KEY, "order 4711");
        called("direct:by-draft", "Once", key);
        Message copy = gmail().mailbox(ALICE).sent().get(0);
        String raw = Base64.getUrlEncoder().encodeToString(copy.raw());
        called("direct:create", Map.of("message", Map.of("raw", raw)), Map.of());

        Exchange again = called("direct:by-draft", "Once", key);

        assertThat(gmail().mailbox(BOB).messages()).hasSize(1);
        assertThat(again.getMessage().getHeader(GmailConstants.SEND_OUTCOME)).isEqualTo("found");
    }

    @Test
    void aDraftOfAKeyThatWasDeletedUnsentIsNotTakenForSent() {
        gmail().failNext("drafts.send", 1, Fault.dailyLimitExceeded());
        gmail().failNext(
                        "drafts.send",
                        1,
                        Fault.rawAnswer(
                                404,
                                "application/json",
                                "{\"error\":{\"code\":404,\"message\":\"Requested entity was not found.\","
                                        + "\"errors\":[{\"reason\":\"notFound\"}]}}"));

        Exchange exchange = call("direct:redelivered", "Once", Map.of(GmailConstants.IDEMPOTENCY_KEY, "order 4711"));

        assertThat(exchange.getException())
                .isInstanceOf(GmailSendInDoubtException.class)
                .hasMessageContaining("draft of the mail is gone");
    }

    @Test
    void aDraftCostsTenUnitsMoreThanADirectSend() {
        called("direct:direct", "Once", Map.of());
        assertThat(gmail().requests().quotaUnits2026()).isEqualTo(100);

        called("direct:by-draft", "Once", Map.of());
        assertThat(gmail().requests().quotaUnits2026()).isEqualTo(210);
    }
}
