package io.github.camelgmail.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.client.GmailTooLargeException;
import io.github.camelgmail.component.client.GmailUnknownLabelException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Exchange;

/** What {@code insert} and {@code import} of {@code gmail:messages} do. */
final class InsertScenarios {

    private static final Instant LONG_AGO = Instant.parse("2001-02-03T04:05:06Z");
    private static final String MAIL = "From: bob@example.net\r\nTo: alice@example.com\r\nSubject: Kept\r\n"
            + "Date: Sat, 03 Feb 2001 04:05:06 +0000\r\nMessage-ID: <kept@example.net>\r\n\r\nAs it is\r\n";

    static final List<OperationScenario> ALL = List.of(
            OperationScenario.of("messages", "insert")
                    .succeeds(run -> {
                        Exchange exchange = run.option("createMissingLabels", true)
                                .option("internalDateSource", "dateHeader")
                                .header(GmailConstants.LABELS, "Old/2001, starred")
                                .header(GmailConstants.MESSAGE_ID, "as it was")
                                .body(MAIL)
                                .call();
                        Message inserted = exchange.getMessage().getBody(Message.class);
                        assertThat(run.labelsOf(inserted.getId()))
                                .containsExactlyInAnyOrder(run.mailbox().labelId("Old/2001"), "STARRED");
                        assertThat(raw(run, inserted)).isEqualTo(MAIL);
                        assertThat(date(run, inserted)).isEqualTo(LONG_AGO);
                        assertThat(exchange.getMessage().getHeader(GmailConstants.MESSAGE_ID))
                                .isEqualTo("as it was");
                    })
                    .fails(GmailUnknownLabelException.class, "'Olt'", run -> run.header(GmailConstants.LABELS, "Olt")
                            .body(MAIL)),
            OperationScenario.of("messages", "import")
                    .succeeds(run -> {
                        Message imported = run.option("neverMarkSpam", true)
                                .option("labels", "INBOX")
                                .body(MAIL.getBytes(StandardCharsets.US_ASCII))
                                .answer(Message.class);
                        assertThat(run.labelsOf(imported.getId())).contains("INBOX");
                        assertThat(raw(run, imported)).endsWith(MAIL);
                        assertThat(date(run, imported)).isEqualTo(LONG_AGO);
                    })
                    .fails(GmailTooLargeException.class, "maxMessageSize", run -> run.option("maxMessageSize", 10)
                            .body(MAIL)));

    private InsertScenarios() {}

    private static String raw(OperationRun run, Message message) {
        return new String(run.mailbox().message(message.getId()).orElseThrow().raw(), StandardCharsets.UTF_8);
    }

    private static Instant date(OperationRun run, Message message) {
        return Instant.ofEpochMilli(
                run.mailbox().message(message.getId()).orElseThrow().internalDate());
    }
}
