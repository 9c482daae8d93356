package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.deliver;
import static io.github.camelgmail.component.FeedRoutes.subject;
import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.EmbeddedMailbox;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Matching messages that a route asks for one by one. */
class MessagesPollingConsumerTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private static EmbeddedMailbox alice() {
        return gmail().mailbox(ALICE);
    }

    private static GmailRoutes enriching(String options) throws Exception {
        return GmailRoutes.on(gmail())
                .with(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:next").pollEnrich(MatchRoutes.uri(options), 2_000);
                    }
                })
                .started();
    }

    private static Exchange next(GmailRoutes routes) {
        return routes.context().createFluentProducerTemplate().to("direct:next").send();
    }

    @Test
    void aRouteTakesOneMessageEachTime() throws Exception {
        deliver(gmail(), 1, 3);
        try (GmailRoutes routes = enriching("&markAsRead=true")) {
            assertThat(subject(next(routes))).isEqualTo("Mail 1");
            Awaitility.await().untilAsserted(() -> assertThat(alice().messages("-is:unread"))
                    .hasSize(1));
            assertThat(subject(next(routes))).isEqualTo("Mail 2");
            assertThat(subject(next(routes))).isEqualTo("Mail 3");
            assertThat(next(routes).getMessage().getBody()).isNull();
            Awaitility.await().untilAsserted(() -> assertThat(alice().messages("is:unread"))
                    .isEmpty());
        }
    }

    @Test
    void whatNobodyAskedForStaysAsItIs() throws Exception {
        deliver(gmail(), 1, 5);
        try (GmailRoutes routes = enriching("&markAsRead=true")) {
            next(routes);
        }
        assertThat(alice().messages("is:unread")).hasSize(4);
    }

    @Test
    void aTemplateReceivesWithinATimeout() throws Exception {
        deliver(gmail(), 1, 1);
        try (GmailRoutes routes = GmailRoutes.on(gmail()).started();
                ConsumerTemplate template = routes.context().createConsumerTemplate()) {
            Exchange exchange = template.receive(MatchRoutes.uri("&archive=true"), 5_000);
            assertThat(subject(exchange)).isEqualTo("Mail 1");
            assertThat(alice().messages("in:inbox")).hasSize(1);
            template.doneUoW(exchange);

            Awaitility.await().untilAsserted(() -> assertThat(alice().messages("in:inbox"))
                    .isEmpty());
            assertThat(template.receive(MatchRoutes.uri("&archive=true"), 100)).isNull();
        }
    }

    @Test
    void aWrongOptionIsNotTakenForNoMessage() throws Exception {
        try (GmailRoutes routes = enriching("&labels=Unknown")) {
            Exchange exchange = next(routes);

            assertThatThrownBy(() -> {
                        throw exchange.getException();
                    })
                    .hasStackTraceContaining("The option labels");
        }
    }
}
