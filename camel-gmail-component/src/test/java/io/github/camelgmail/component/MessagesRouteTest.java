package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.services.gmail.model.Label;
import com.google.api.services.gmail.model.Profile;
import io.github.camelgmail.component.client.GmailConflictException;
import io.github.camelgmail.component.client.GmailNotFoundException;
import io.github.camelgmail.component.client.GmailUnknownLabelException;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.fault.Fault;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.FailedToCreateProducerException;
import org.apache.camel.FailedToStartRouteException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MessagesRouteTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private GmailRoutes routes;
    private ProducerTemplate template;

    @BeforeEach
    void start() {
        routes = GmailRoutes.on(GMAIL.gmail()).started();
        template = routes.context().createProducerTemplate();
    }

    @AfterEach
    void stop() {
        routes.close();
    }

    private static EmbeddedMailbox alice() {
        return GMAIL.gmail().mailbox(ALICE);
    }

    private static String delivered() {
        return alice().deliver(
                        Mail.from("bob@example.net").to(ALICE).subject("Hi").text("Text"))
                .id();
    }

    private static List<String> labelsOf(String id) {
        return List.copyOf(alice().message(id).orElseThrow().labelIds());
    }

    @Test
    void modifyPutsOnAndTakesOffLabelsByName() {
        String id = delivered();

        Object labelIds = template.request(
                        "gmail:messages?operation=modify&addLabels=Invoices/2026,starred&removeLabels=UNREAD"
                                + "&createMissingLabels=true",
                        exchange -> exchange.getMessage().setHeader(GmailConstants.MESSAGE_ID, id))
                .getMessage()
                .getHeader(GmailConstants.LABEL_IDS);

        assertThat(labelsOf(id))
                .contains("STARRED", alice().labelId("Invoices/2026"))
                .doesNotContain("UNREAD");
        assertThat(labelIds)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
                .containsExactlyInAnyOrderElementsOf(labelsOf(id));
    }

    @Test
    void aLabelThatWasDeletedAndCreatedAgainIsFound() {
        String uri = "gmail:messages?operation=modify&addLabels=Clients&createMissingLabels=true";
        template.requestBodyAndHeader(uri, null, GmailConstants.MESSAGE_ID, delivered());
        alice().gmail().labels().delete(alice().labelId("Clients"));
        String created = alice().labelId("Clients");
        String id = delivered();

        template.requestBodyAndHeader(uri, null, GmailConstants.MESSAGE_ID, id);

        assertThat(labelsOf(id)).contains(created);
    }

    @Test
    void labelsOfTheHeadersWinOverTheOptions() {
        String id = delivered();

        template.requestBodyAndHeaders(
                "gmail:messages?operation=modify&addLabels=IMPORTANT",
                null,
                Map.of(GmailConstants.MESSAGE_ID, id, GmailConstants.ADD_LABELS, List.of("STARRED")));

        assertThat(labelsOf(id)).contains("STARRED").doesNotContain("IMPORTANT");
    }

    @Test
    void anUnknownLabelKeepsTheRouteFromStarting() {
        RouteBuilder route = new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:label").to("gmail:messages?operation=modify&addLabels=Nonesuch");
            }
        };

        assertThatThrownBy(() -> routes.with(route))
                .isInstanceOf(FailedToStartRouteException.class)
                .hasRootCauseInstanceOf(GmailUnknownLabelException.class)
                .rootCause()
                .hasMessageContaining("Nonesuch");
    }

    @Test
    void modifyWithoutLabelsSaysWhatToSet() {
        String id = delivered();

        assertThatThrownBy(() -> template.requestBodyAndHeader(
                        "gmail:messages?operation=modify", null, GmailConstants.MESSAGE_ID, id))
                .isInstanceOf(CamelExecutionException.class)
                .rootCause()
                .hasMessageContaining("addLabels");
    }

    @Test
    void getReadsAMessage() {
        String id = delivered();

        GmailMessage message = template.requestBodyAndHeader(
                "gmail:messages", null, GmailConstants.MESSAGE_ID, id, GmailMessage.class);

        assertThat(message.subject()).isEqualTo("Hi");
        assertThat(template.requestBody("gmail:messages?operation=get", message, GmailMessage.class)
                        .id())
                .isEqualTo(id);
    }

    @Test
    void aMessageThatIsNotThereIsATypedError() {
        assertThatThrownBy(() -> template.requestBodyAndHeader(
                        "gmail:messages", null, GmailConstants.MESSAGE_ID, "18c0ffee00000001"))
                .isInstanceOf(CamelExecutionException.class)
                .hasCauseInstanceOf(GmailNotFoundException.class);
        assertThatThrownBy(() -> template.requestBody("gmail:messages", "no id"))
                .isInstanceOf(CamelExecutionException.class)
                .rootCause()
                .hasMessageContaining("CamelGmailMessageId");
    }

    @Test
    void trashAndUntrashMoveAMessage() {
        String id = delivered();

        template.requestBodyAndHeader("gmail:messages?operation=trash", null, GmailConstants.MESSAGE_ID, id);
        assertThat(labelsOf(id)).contains("TRASH");

        template.requestBodyAndHeader("gmail:messages?operation=untrash", null, GmailConstants.MESSAGE_ID, id);
        assertThat(labelsOf(id)).doesNotContain("TRASH");
    }

    @Test
    void labelsAreListedReadCreatedAndEnsured() {
        String created = template.requestBody("gmail:labels?operation=create", "Clients", Label.class)
                .getId();

        assertThat(template.requestBody("gmail:labels?operation=ensure", "clients", String.class))
                .isEqualTo(created);
        assertThat(template.requestBody("gmail:labels?operation=get", "Clients", Label.class)
                        .getMessagesTotal())
                .isZero();
        List<?> labels = template.requestBody("gmail:labels", null, List.class);
        assertThat(labels).anyMatch(label -> ((Label) label).getName().equals("Clients"));
        assertThatThrownBy(() -> template.requestBody("gmail:labels?operation=create", new Label().setName("CLIENTS")))
                .isInstanceOf(CamelExecutionException.class)
                .hasCauseInstanceOf(GmailConflictException.class);
    }

    @Test
    void profileTellsTheAddress() {
        assertThat(template.requestBody("gmail:profile", null, Profile.class).getEmailAddress())
                .isEqualTo(ALICE);
    }

    @Test
    void aRefusedCallIsRepeatedUntilItSucceeds() {
        GMAIL.gmail().failNext("getProfile", 3, Fault.rateLimitExceeded());

        assertThat(template.requestBody("gmail:profile", null, Profile.class).getEmailAddress())
                .isEqualTo(ALICE);
    }

    @Test
    void aWrongOperationIsToldTheRightOnes() {
        assertThatThrownBy(() -> template.requestBody("gmail:messages?operation=obliterate", ""))
                .isInstanceOfAny(FailedToCreateProducerException.class, IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining("obliterate")
                .hasMessageContaining("modify");
    }
}
