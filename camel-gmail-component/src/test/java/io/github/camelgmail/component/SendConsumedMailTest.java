package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.message.InvalidMailException;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.fault.Fault;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a route may send that a received mail has started. */
class SendConsumedMailTest {

    private static final String BOB = "bob@example.com";

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE).mailbox(BOB);

    private GmailRoutes routes;

    @BeforeEach
    void start() {
        routes = GmailRoutes.on(gmail()).started();
    }

    @AfterEach
    void stop() {
        routes.close();
    }

    private EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private EmbeddedMailbox mailbox(String address) {
        return gmail().mailbox(address);
    }

    @Test
    void anAnswerThatArrivesAsAStreamIsTextWhereTheRouteSaysSo(@TempDir Path state) throws Exception {
        routes.with(new RouteBuilder() {
            @Override
            public void configure() {
                from(GmailRoutes.historyUri(state, ""))
                        .setBody(exchange -> new ByteArrayInputStream("Soon".getBytes(StandardCharsets.UTF_8)))
                        .to("gmail:send?operation=reply&bodyType=text")
                        .to("mock:answered");
            }
        });
        routes.mock("answered").expectedMessageCount(1);
        mailbox(ALICE).deliver(Mail.from(BOB).to(ALICE).subject("When?").text("When?"));

        routes.mock("answered").assertIsSatisfied();
        assertThat(mailbox(BOB).messages()).singleElement().satisfies(answer -> assertThat(
                        new String(answer.raw(), StandardCharsets.UTF_8).strip())
                .endsWith("Soon"));
    }

    @Test
    void anAnswerInDoubtIsLookedForWhenTheFeedRoutesItsMessageAgain(@TempDir Path state) throws Exception {
        gmail().failNext("messages.send", 1, Fault.droppedConnection().afterTheEffect());
        gmail().failNext("messages.list", 1, Fault.dailyLimitExceeded());
        routes.with(new RouteBuilder() {
            @Override
            public void configure() {
                from(GmailRoutes.historyUri(state, "&redeliveryDelay=1"))
                        .setBody(constant("Soon"))
                        .to("gmail:send?operation=reply")
                        .to("mock:answered");
            }
        });
        routes.mock("answered").expectedHeaderReceived(GmailConstants.SEND_OUTCOME, "found");
        routes.mock("answered").expectedMessageCount(1);
        mailbox(ALICE).deliver(Mail.from(BOB).to(ALICE).subject("When?").text("When?"));

        routes.mock("answered").assertIsSatisfied();
        assertThat(mailbox(BOB).messages()).hasSize(1);
        assertThat(gmail().requests().of("messages.send")).isOne();
    }

    @ParameterizedTest
    @ValueSource(classes = {byte[].class, java.io.InputStream.class, MimeMessage.class, GmailMessage.class})
    void aConsumedMailIsNotResentToTheRecipientsThatAStrangerChose(Class<?> form, @TempDir Path state)
            throws Exception {
        CompletableFuture<Exception> failure = new CompletableFuture<>();
        routes.with(new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class)
                        .handled(true)
                        .process(exchange ->
                                failure.complete(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)));
                from(GmailRoutes.historyUri(state, "")).convertBodyTo(form).to("gmail:send");
            }
        });
        mailbox(ALICE)
                .deliver(Mail.from("eve@example.net")
                        .to(ALICE)
                        .cc("victim@example.org")
                        .text("x"));

        assertThat(failure.get(30, TimeUnit.SECONDS))
                .isInstanceOf(InvalidMailException.class)
                .hasMessageContaining("CamelGmailTo");
        assertThat(gmail().outbox()).isEmpty();
        assertThat(mailbox(ALICE).sent()).isEmpty();
    }
}
