package io.github.camelgmail.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.Label;
import io.github.camelgmail.component.client.GmailAuthenticationException;
import io.github.camelgmail.component.client.GmailInvalidRequestException;
import io.github.camelgmail.component.client.GmailLabelConflictException;
import io.github.camelgmail.component.client.GmailUnknownLabelException;
import io.github.camelgmail.test.mailbox.LabelListVisibility;
import io.github.camelgmail.test.mailbox.MessageListVisibility;
import java.util.List;
import java.util.Map;

/** What the operations of {@code gmail:labels} do. */
final class LabelScenarios {

    static final List<OperationScenario> ALL = List.of(
            OperationScenario.of("labels", "list")
                    .succeeds(run -> {
                        run.mailbox().with().labels("Work");
                        assertThat((List<?>) run.answer(List.class))
                                .anySatisfy(label ->
                                        assertThat(((Label) label).getName()).isEqualTo("Work"));
                    })
                    .fails(
                            GmailAuthenticationException.class,
                            "accessToken",
                            run -> run.option("accessToken", "of nobody")),
            OperationScenario.of("labels", "get")
                    .succeeds(run -> {
                        run.mailbox().with().labelled(2, "Work");
                        Label label = run.body("work").answer(Label.class);
                        assertThat(label.getName()).isEqualTo("Work");
                        assertThat(label.getMessagesTotal()).isEqualTo(2);
                    })
                    .fails(GmailUnknownLabelException.class, "'Wrok'", run -> run.body("Wrok")),
            OperationScenario.of("labels", "create")
                    .succeeds(run -> {
                        Label label = run.body("Work").answer(Label.class);
                        assertThat(label.getId()).isEqualTo(run.mailbox().labelId("Work"));
                    })
                    .fails(GmailLabelConflictException.class, "users.labels.create", run -> {
                        run.mailbox().with().labels("Work");
                        run.body("Work");
                    }),
            OperationScenario.of("labels", "update")
                    .succeeds(run -> {
                        String id = run.mailbox().labelId("Work");
                        Label label = run.option("label", "work")
                                .body("{\"name\": \"Trade\", \"labelListVisibility\": \"labelHide\"}")
                                .answer(Label.class);
                        assertThat(label.getId()).isEqualTo(id);
                        assertThat(run.mailbox().labelId("Trade")).isEqualTo(id);
                        assertThat(run.mailbox().gmail().labels().get(id).labelListVisibility())
                                .isEqualTo(LabelListVisibility.LABEL_HIDE);
                    })
                    .fails(IllegalArgumentException.class, "com.google.api.services.gmail.model.Label", run -> {
                        run.mailbox().with().labels("Work");
                        run.option("label", "work").body("Trade");
                    }),
            OperationScenario.of("labels", "patch")
                    .succeeds(run -> {
                        String id = run.mailbox().labelId("Work");
                        run.header(GmailConstants.LABEL, "WORK")
                                .body(Map.of("messageListVisibility", "hide"))
                                .call();
                        assertThat(run.mailbox().gmail().labels().get(id).messageListVisibility())
                                .isEqualTo(MessageListVisibility.HIDE);
                        assertThat(run.mailbox().gmail().labels().get(id).name())
                                .isEqualTo("Work");
                    })
                    .fails(GmailInvalidRequestException.class, "users.labels.patch", run -> {
                        run.mailbox().with().labels("Work");
                        run.header(GmailConstants.LABEL, "Work").body(new Label().setName("inbox"));
                    }),
            OperationScenario.of("labels", "delete")
                    .succeeds(run -> {
                        run.mailbox().with().labelled(1, "Work");
                        run.body("Work").call();
                        assertThat(run.mailbox().labels()).extracting("name").doesNotContain("Work");
                        assertThat(run.mailbox().messages()).hasSize(1);
                    })
                    .fails(GmailInvalidRequestException.class, "users.labels.delete", run -> run.body("Inbox")),
            OperationScenario.of("labels", "ensure")
                    .succeeds(run -> {
                        String id = run.body("Work").answer(String.class);
                        assertThat(id).isEqualTo(run.mailbox().labelId("Work"));
                        assertThat(run.body("WORK").answer(String.class)).isEqualTo(id);
                    })
                    .fails(
                            GmailInvalidRequestException.class,
                            "users.labels.create",
                            run -> run.body("x".repeat(300))));

    private LabelScenarios() {}
}
