package io.github.camelgmail.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.Thread;
import io.github.camelgmail.component.client.GmailNotFoundException;
import io.github.camelgmail.component.client.GmailScopeMissingException;
import io.github.camelgmail.test.mailbox.Message;
import io.github.camelgmail.test.oauth.Scope;
import java.util.Iterator;
import java.util.List;

/** What the operations of {@code gmail:threads} do. */
final class ThreadScenarios {

    static final List<OperationScenario> ALL = List.of(
            OperationScenario.of("threads", "get")
                    .succeeds(run -> {
                        String id = thread(run);
                        Thread thread = run.header(GmailConstants.THREAD_ID, id).answer(Thread.class);
                        assertThat(thread.getId()).isEqualTo(id);
                        assertThat(thread.getMessages()).hasSize(3).allSatisfy(message -> assertThat(
                                        message.getPayload())
                                .isNotNull());
                    })
                    .fails(GmailNotFoundException.class, "users.threads.get", ThreadScenarios::noSuchThread),
            OperationScenario.of("threads", "list")
                    .succeeds(run -> {
                        String id = thread(run);
                        String unused = run.delivered("Other");
                        Iterator<?> threads = run.header(GmailConstants.QUERY, "subject:plans")
                                .answer(Iterator.class);
                        assertThat(((Thread) threads.next()).getId()).isEqualTo(id);
                        assertThat(threads).isExhausted();
                    })
                    .fails(
                            IllegalArgumentException.class,
                            "listAs",
                            run -> run.header(GmailConstants.LIST_AS, "pages")),
            OperationScenario.of("threads", "modify")
                    .succeeds(run -> {
                        run.header(GmailConstants.THREAD_ID, thread(run))
                                .header(GmailConstants.ADD_LABELS, "Work/Now, starred")
                                .option("createMissingLabels", true)
                                .call();
                        assertThat(run.mailbox().messages()).hasSize(3).allSatisfy(message -> assertThat(
                                        message.labelIds())
                                .contains("STARRED", run.mailbox().labelId("Work/Now")));
                    })
                    .fails(GmailNotFoundException.class, "users.threads.modify", run -> {
                        run.option("addLabels", "STARRED");
                        noSuchThread(run);
                    }),
            OperationScenario.of("threads", "trash")
                    .succeeds(run -> {
                        run.header(GmailConstants.THREAD_ID, thread(run)).call();
                        assertThat(run.mailbox().messages("in:trash")).hasSize(3);
                    })
                    .fails(GmailNotFoundException.class, "users.threads.trash", ThreadScenarios::noSuchThread),
            OperationScenario.of("threads", "untrash")
                    .succeeds(run -> {
                        String id = thread(run);
                        run.mailbox().gmail().threads().trash(id);
                        run.header(GmailConstants.THREAD_ID, id).call();
                        assertThat(run.mailbox().messages("in:trash")).isEmpty();
                    })
                    .fails(GmailNotFoundException.class, "users.threads.untrash", ThreadScenarios::noSuchThread),
            OperationScenario.of("threads", "delete")
                    .succeeds(run -> {
                        String id = thread(run);
                        String other = run.delivered("Other");
                        run.option("threadId", id).call();
                        assertThat(run.mailbox().messages())
                                .extracting(Message::id)
                                .containsExactly(other);
                    })
                    .fails(GmailScopeMissingException.class, "https://mail.google.com/", run -> run.scopes(Scope.MODIFY)
                            .header(GmailConstants.THREAD_ID, thread(run))));

    private ThreadScenarios() {}

    private static String thread(OperationRun run) {
        run.mailbox().with().thread("Plans", 3);
        return run.mailbox().messages().get(0).threadId();
    }

    private static void noSuchThread(OperationRun run) {
        run.header(GmailConstants.THREAD_ID, OperationRun.NO_SUCH_ID);
    }
}
