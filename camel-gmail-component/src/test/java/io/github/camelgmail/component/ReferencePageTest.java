package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.oauth.Scope;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The Java examples of the reference page do what the page says. */
class ReferencePageTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private GmailRoutes routes;

    @BeforeEach
    void start() throws Exception {
        gmail().mailbox(ALICE).with().labels("Work", "Archive/2026");
        routes = GmailRoutes.on(gmail());
    }

    @AfterEach
    void stop() {
        routes.close();
    }

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private Exchange request(String route) throws Exception {
        routes.with(new ReferencePageRoutes()).started();
        Exchange exchange = routes.context().createProducerTemplate().request(route, in -> in.getMessage()
                .setBody("anything"));
        assertThat(exchange.getException()).isNull();
        return exchange;
    }

    private static String mailUnder(String subject, String... labels) {
        String id = gmail().mailbox(ALICE)
                .deliver(Mail.from("bob@example.net").to(ALICE).subject(subject).text(subject))
                .id();
        List<String> ids = java.util.Arrays.stream(labels)
                .map(gmail().mailbox(ALICE)::labelId)
                .toList();
        gmail().mailbox(ALICE).modify(id, ids, List.of());
        return id;
    }

    @Test
    void theVacationResponderIsTurnedOn() throws Exception {
        request("direct:vacation");

        assertThat(gmail().settings(ALICE).vacation().enableAutoReply()).isTrue();
    }

    @Test
    void unreadMailOfALabelIsRead() throws Exception {
        String id = mailUnder("One", "Work");
        String unused = mailUnder("Two", "STARRED");

        request("direct:unread");

        assertThat(routes.mock("mail").getExchanges())
                .extracting(exchange ->
                        exchange.getMessage().getBody(GmailMessage.class).id())
                .containsExactly(id);
    }

    @Test
    void oldPromotionsLeaveTheInbox() throws Exception {
        String id = gmail().mailbox(ALICE)
                .insert(
                        Mail.from("shop@example.net")
                                .to(ALICE)
                                .subject("Sale")
                                .text("Sale")
                                .bytes(),
                        "INBOX",
                        "CATEGORY_PROMOTIONS")
                .id();
        gmail().advanceClock(java.time.Duration.ofDays(400));

        request("direct:tidyUp");

        assertThat(gmail().mailbox(ALICE).message(id).orElseThrow().labelIds())
                .contains(gmail().mailbox(ALICE).labelId("Archive/2026"))
                .doesNotContain("INBOX");
    }

    @Test
    void aLimitThatHoldsOnForHoursTellsUntilWhen() throws Exception {
        Instant when = Instant.parse("2130-01-01T00:00:00Z");
        gmail().faults()
                .add(Fault.answer(
                                429,
                                "RESOURCE_EXHAUSTED",
                                "rateLimitExceeded",
                                "User-rate limit exceeded.  Retry after " + when)
                        .on("threads.list"));

        request("direct:onePage");

        assertThat(routes.mock("later").getExchanges())
                .extracting(exchange -> exchange.getMessage().getHeader("retryAt", String.class))
                .containsExactly(when.toString());
    }

    @Test
    void aMissingScopeIsForTheAdministrator() throws Exception {
        routes.context()
                .getComponent("gmail", GmailComponent.class)
                .getConfiguration()
                .setAccessToken(gmail().oauth().accessToken(ALICE, Scope.MODIFY));

        request("direct:vacation");

        assertThat(routes.mock("administrator").getExchanges())
                .extracting(exchange -> exchange.getMessage().getBody(String.class))
                .allSatisfy(text -> assertThat(text).contains("gmail.settings.basic"))
                .hasSize(1);
    }
}
