package io.github.camelgmail.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.client.GmailInvalidRequestException;
import io.github.camelgmail.component.client.GmailNotFoundException;
import io.github.camelgmail.component.client.GmailScopeMissingException;
import io.github.camelgmail.component.client.GmailUnknownLabelException;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.mailbox.Message;
import io.github.camelgmail.test.oauth.Scope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.camel.Exchange;

/** What the operations of {@code gmail:messages} do. */
final class MessageScenarios {

    static final List<OperationScenario> ALL = List.of(
            OperationScenario.of("messages", "get")
                    .succeeds(run -> {
                        String id = run.delivered("Hi");
                        GmailMessage read =
                                run.header(GmailConstants.MESSAGE_ID, id).answer(GmailMessage.class);
                        assertThat(read.subject()).isEqualTo("Hi");
                        assertThat(run.labelsOf(id)).contains("UNREAD");
                    })
                    .fails(GmailNotFoundException.class, "users.messages.get", MessageScenarios::noSuchMessage),
            OperationScenario.of("messages", "list")
                    .succeeds(run -> {
                        String id = run.delivered("Plans");
                        String unused = run.delivered("Other");
                        run.mailbox().with().labels("Work");
                        run.mailbox().modify(id, List.of(run.mailbox().labelId("Work")), List.of());
                        assertThat(idsOf(run.option("query", "subject:plans")
                                        .option("labels", "work,Inbox")
                                        .answer(Iterator.class)))
                                .containsExactly(id);
                    })
                    .fails(
                            IllegalArgumentException.class,
                            "maxResults must be 1 to 500",
                            run -> run.header(GmailConstants.MAX_RESULTS, 501)),
            OperationScenario.of("messages", "modify")
                    .succeeds(run -> {
                        String id = run.delivered("Hi");
                        run.option("addLabels", "starred")
                                .option("removeLabels", "UNREAD")
                                .header(GmailConstants.MESSAGE_ID, id)
                                .call();
                        assertThat(run.labelsOf(id))
                                .contains("INBOX", "STARRED")
                                .doesNotContain("UNREAD");
                    })
                    .fails(GmailNotFoundException.class, "users.messages.modify", run -> {
                        run.option("addLabels", "starred");
                        noSuchMessage(run);
                    }),
            OperationScenario.of("messages", "batchModify")
                    .succeeds(run -> {
                        List<String> ids = List.of(run.delivered("a"), run.delivered("b"));
                        run.option("addLabels", "starred")
                                .header(GmailConstants.MESSAGE_IDS, ids)
                                .call();
                        assertThat(ids)
                                .allSatisfy(id -> assertThat(run.labelsOf(id)).contains("STARRED"));
                    })
                    .fails(GmailUnknownLabelException.class, "'Wrok'", run -> run.header(
                                    GmailConstants.ADD_LABELS, "Wrok")
                            .header(GmailConstants.MESSAGE_IDS, OperationRun.NO_SUCH_ID)),
            OperationScenario.of("messages", "delete")
                    .succeeds(run -> {
                        String id = run.delivered("Hi");
                        run.header(GmailConstants.MESSAGE_ID, id).call();
                        assertThat(run.mailbox().message(id)).isEmpty();
                    })
                    .fails(GmailScopeMissingException.class, "https://mail.google.com/", run -> run.scopes(Scope.MODIFY)
                            .header(GmailConstants.MESSAGE_ID, run.delivered("Hi"))),
            OperationScenario.of("messages", "batchDelete")
                    .succeeds(run -> {
                        String kept = run.delivered("a");
                        String deleted = run.delivered("b");
                        run.header(GmailConstants.MESSAGE_IDS, deleted + ", " + OperationRun.NO_SUCH_ID)
                                .call();
                        assertThat(run.mailbox().messages())
                                .extracting(Message::id)
                                .containsExactly(kept);
                    })
                    .fails(GmailScopeMissingException.class, "https://mail.google.com/", run -> run.scopes(Scope.MODIFY)
                            .header(GmailConstants.MESSAGE_IDS, run.delivered("Hi"))),
            OperationScenario.of("messages", "attachments.get")
                    .succeeds(run -> {
                        String id = withAttachment(run);
                        Exchange exchange = run.header(GmailConstants.MESSAGE_ID, id)
                                .header(GmailConstants.PART_ID, "1")
                                .call();
                        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("The content");
                        assertThat(exchange.getMessage().getHeader(Exchange.FILE_NAME))
                                .isEqualTo("passwd");
                        assertThat(exchange.getMessage().getHeader(Exchange.CONTENT_TYPE))
                                .isEqualTo("text/csv");
                    })
                    .fails(GmailInvalidRequestException.class, "users.messages.attachments.get", run -> {
                        String id = withAttachment(run);
                        run.header(GmailConstants.MESSAGE_ID, id).option("attachmentId", "ANGjdJ-of-nothing");
                    }),
            OperationScenario.of("messages", "trash")
                    .succeeds(run -> {
                        String id = run.delivered("Hi");
                        run.header(GmailConstants.MESSAGE_ID, id).call();
                        assertThat(run.labelsOf(id)).contains("TRASH").doesNotContain("INBOX");
                    })
                    .fails(GmailNotFoundException.class, "users.messages.trash", MessageScenarios::noSuchMessage),
            OperationScenario.of("messages", "untrash")
                    .succeeds(run -> {
                        String id = run.delivered("Hi");
                        run.mailbox().gmail().messages().trash(id);
                        run.header(GmailConstants.MESSAGE_ID, id).call();
                        assertThat(run.labelsOf(id)).doesNotContain("TRASH");
                    })
                    .fails(GmailNotFoundException.class, "users.messages.untrash", MessageScenarios::noSuchMessage));

    private MessageScenarios() {}

    private static void noSuchMessage(OperationRun run) {
        run.header(GmailConstants.MESSAGE_ID, OperationRun.NO_SUCH_ID);
    }

    private static String withAttachment(OperationRun run) {
        return run.mailbox()
                .deliver(Mail.from("bob@example.net")
                        .to(GmailRoutes.ALICE)
                        .subject("Attached")
                        .text("See there")
                        .attach("../../etc/passwd", "text/csv", "The content".getBytes(StandardCharsets.US_ASCII)))
                .id();
    }

    private static List<Object> idsOf(Iterator<?> messages) {
        List<Object> ids = new ArrayList<>();
        messages.forEachRemaining(message -> ids.add(((com.google.api.services.gmail.model.Message) message).getId()));
        return ids;
    }
}
