package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.client.GmailException;
import io.github.camelgmail.component.client.GmailSendInDoubtException;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedMailbox;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Mails that are sent through a Gmail whose every request may break before or after its effect.
 *
 * <p>{@code -Dgmail.sends=10000} sends so many, {@code -Dgmail.sends.seed=…} lets other requests break.
 */
class SendOnceTest {

    private static final int SENDS = Integer.getInteger("gmail.sends", 1000);
    private static final long SEED = Long.getLong("gmail.sends.seed", 6);
    private static final String BOB = "bob@example.com";
    private static final String SHORT_TEXT = "Once.";

    /** More than one chunk. */
    private static final String LONG_TEXT = ("x".repeat(76) + "\r\n").repeat(4000);

    private static final int RUNS_WITH_SHORT_TEXT = 24;

    /** The ways of a mail to Gmail. */
    enum Way {
        DIRECT_IN_ONE_REQUEST("direct", 100_000_000),
        DIRECT_IN_A_SESSION("direct", 0),
        BY_DRAFT_IN_ONE_REQUEST("draft", 100_000_000),
        BY_DRAFT_IN_A_SESSION("draft", 0);

        private final String options;

        Way(String sendMode, int resumableFrom) {
            this.options = "&sendMode=" + sendMode + "&resumableFrom=" + resumableFrom + "&uploadChunkSize=262144";
        }
    }

    private final EmbeddedGmail gmail = EmbeddedGmail.builder()
            .seed(SEED)
            .mailbox(ALICE)
            .mailbox(BOB)
            .journalCapacity(1)
            .start();

    @AfterEach
    void stopGmail() {
        gmail.close();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aMailThatIsRedeliveredArrivesOnce(Way way) throws Exception {
        try (GmailRoutes routes = routes(way, 1000)) {
            ProducerTemplate template = routes.context().createProducerTemplate();
            for (int run = 0; run < SENDS / Way.values().length; run++) {
                SendFaults faults = SendFaults.drawnBy(SEED * 1_000_000 + run, gmail);
                Exchange exchange = send(template, run);
                assertThat(exchange.getException())
                        .as("run %d, %s", run, faults)
                        .isNull();
                assertThat(inbox())
                        .as("mails that arrived in run %d, %s", run, faults)
                        .isOne();
                assertThat(sentOrUnknown(exchange))
                        .as("run %d, %s", run, faults)
                        .isTrue();
                empty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aMailThatIsNotRedeliveredNeverArrivesTwice(Way way) throws Exception {
        int inDoubt = 0;
        try (GmailRoutes routes = routes(way, 0)) {
            ProducerTemplate template = routes.context().createProducerTemplate();
            for (int run = 0; run < SENDS / Way.values().length; run++) {
                SendFaults faults = SendFaults.drawnBy(SEED * 2_000_000 + run, gmail);
                Exception failure = send(template, run).getException();
                if (failure instanceof GmailSendInDoubtException) {
                    inDoubt++;
                    assertThat(inbox()).as("run %d, %s", run, faults).isLessThanOrEqualTo(1);
                } else {
                    assertThat(failure).satisfiesAnyOf(none -> assertThat(none).isNull(), typed -> assertThat(typed)
                            .isInstanceOf(GmailException.class));
                    assertThat(inbox())
                            .as("run %d, %s, %s", run, faults, failure)
                            .isEqualTo(failure == null ? 1 : 0);
                }
                empty();
            }
        }
        System.out.println(way + ": " + inDoubt + " in doubt");
    }

    private GmailRoutes routes(Way way, int redeliveries) throws Exception {
        return GmailRoutes.on(gmail)
                .with(new RouteBuilder() {
                    @Override
                    public void configure() {
                        errorHandler(defaultErrorHandler()
                                .logExhaustedMessageHistory(false)
                                .maximumRedeliveries(redeliveries)
                                .redeliveryDelay(0)
                                .logExhausted(false)
                                .logRetryAttempted(false));
                        from("direct:send").to("gmail:send?to=" + BOB + "&subject=Once" + way.options);
                    }
                })
                .started();
    }

    private static Exchange send(ProducerTemplate template, int run) {
        String text = run % (RUNS_WITH_SHORT_TEXT + 1) == RUNS_WITH_SHORT_TEXT ? LONG_TEXT : SHORT_TEXT;
        return template.request("direct:send", exchange -> exchange.getMessage().setBody(text));
    }

    private int inbox() {
        return gmail.mailbox(BOB).messages().size();
    }

    /** What the exchange says of the sent mail is so. */
    private boolean sentOrUnknown(Exchange exchange) {
        Map<String, Object> headers = exchange.getMessage().getHeaders();
        Object id = headers.get(GmailConstants.SENT_MESSAGE_ID);
        String sent = gmail.mailbox(ALICE).sent().get(0).id();
        return sent.equals(id) || (id == null && "found".equals(headers.get(GmailConstants.SEND_OUTCOME)));
    }

    private void empty() {
        gmail.faults().clear();
        for (EmbeddedMailbox mailbox : List.of(gmail.mailbox(ALICE), gmail.mailbox(BOB))) {
            mailbox.messages().forEach(message -> mailbox.delete(message.id()));
        }
    }
}
