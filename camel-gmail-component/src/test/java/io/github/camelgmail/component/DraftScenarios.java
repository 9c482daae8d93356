package io.github.camelgmail.component;

import static io.github.camelgmail.component.EveryOperationTest.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.Draft;
import io.github.camelgmail.component.client.GmailNotFoundException;
import io.github.camelgmail.component.client.GmailPreconditionException;
import io.github.camelgmail.component.client.GmailTooLargeException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.camel.Exchange;

/** What the operations of {@code gmail:drafts} do. */
final class DraftScenarios {

    private static final String NO_SUCH_DRAFT = "r-1";

    static final List<OperationScenario> ALL = List.of(
            OperationScenario.of("drafts", "create")
                    .succeeds(run -> {
                        Exchange exchange = created(run, "To be sent");
                        Draft draft = exchange.getMessage().getBody(Draft.class);
                        assertThat(exchange.getMessage().getHeader(GmailConstants.DRAFT_ID))
                                .isEqualTo(draft.getId());
                        assertThat(run.labelsOf(draft.getMessage().getId())).containsExactly("DRAFT");
                    })
                    .fails(GmailTooLargeException.class, "maxMessageSize", run -> run.option("maxMessageSize", 100)
                            .body("x".repeat(100))),
            OperationScenario.of("drafts", "update")
                    .succeeds(run -> {
                        Draft before = draft(run);
                        Draft after = run.header(GmailConstants.DRAFT_ID, before.getId())
                                .header(GmailConstants.SUBJECT, "Better")
                                .body("Better words")
                                .answer(Draft.class);
                        assertThat(after.getId()).isEqualTo(before.getId());
                        assertThat(after.getMessage().getId())
                                .isNotEqualTo(before.getMessage().getId());
                        assertThat(text(run, after)).contains("Subject: Better").contains("Better words");
                    })
                    .fails(GmailPreconditionException.class, "Message not a draft", run -> {
                        String id = draft(run).getId();
                        run.on("gmail:drafts?operation=send")
                                .header(GmailConstants.DRAFT_ID, id)
                                .call();
                        run.header(GmailConstants.DRAFT_ID, id).body("Too late");
                    }),
            OperationScenario.of("drafts", "get")
                    .succeeds(run -> {
                        String id = draft(run).getId();
                        Draft draft = run.header(GmailConstants.DRAFT_ID, id).answer(Draft.class);
                        assertThat(draft.getMessage().getPayload().getHeaders())
                                .anySatisfy(
                                        header -> assertThat(header.getValue()).isEqualTo("Draft"));
                    })
                    .fails(
                            GmailNotFoundException.class,
                            "users.drafts.get",
                            run -> run.header(GmailConstants.DRAFT_ID, NO_SUCH_DRAFT)),
            OperationScenario.of("drafts", "list")
                    .succeeds(run -> {
                        String first = draft(run).getId();
                        String second = draft(run).getId();
                        Iterator<?> drafts = run.option("maxResults", 1).answer(Iterator.class);
                        assertThat(drafts)
                                .toIterable()
                                .extracting(draft -> ((Draft) draft).getId())
                                .containsExactly(second, first);
                    })
                    .fails(
                            IllegalArgumentException.class,
                            "maxResults",
                            run -> run.header(GmailConstants.MAX_RESULTS, 0)),
            OperationScenario.of("drafts", "send")
                    .succeeds(run -> {
                        String id = draft(run).getId();
                        Exchange exchange =
                                run.header(GmailConstants.DRAFT_ID, id).call();
                        assertThat(run.gmail().mailbox(BOB).messages()).hasSize(1);
                        assertThat(exchange.getMessage().getHeader(GmailConstants.SENT_MESSAGE_ID))
                                .isEqualTo(run.mailbox().sent().get(0).id());
                        assertThat(exchange.getMessage().getHeader(GmailConstants.SEND_OUTCOME))
                                .isEqualTo("sent");
                    })
                    .fails(
                            GmailNotFoundException.class,
                            "users.drafts.send",
                            run -> run.option("draftId", NO_SUCH_DRAFT)),
            OperationScenario.of("drafts", "delete")
                    .succeeds(run -> {
                        Draft draft = draft(run);
                        run.header(GmailConstants.DRAFT_ID, draft.getId()).call();
                        assertThat(run.mailbox().message(draft.getMessage().getId()))
                                .isEmpty();
                    })
                    .fails(IllegalArgumentException.class, "CamelGmailDraftId", run -> run.body("which?")));

    private DraftScenarios() {}

    private static Exchange created(OperationRun run, String text) {
        return run.on("gmail:drafts?operation=create")
                .header(GmailConstants.TO, BOB)
                .header(GmailConstants.SUBJECT, "Draft")
                .body(text)
                .call();
    }

    private static Draft draft(OperationRun run) {
        return created(run, "Words").getMessage().getBody(Draft.class);
    }

    private static String text(OperationRun run, Draft draft) {
        return new String(
                run.mailbox().message(draft.getMessage().getId()).orElseThrow().raw(), StandardCharsets.UTF_8);
    }
}
