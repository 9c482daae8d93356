package io.github.camelgmail.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.client.GmailNotFoundException;
import io.github.camelgmail.component.message.InvalidMailException;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.mailbox.Message;
import java.util.List;

/** What the operations of {@code gmail:send} do. */
final class SendScenarios {

    private static final String CAROL = "carol@example.net";

    static final List<OperationScenario> ALL = List.of(
            OperationScenario.of("send", "send")
                    .succeeds(run -> {
                        run.option("to", EveryOperationTest.BOB).body("Hello").call();
                        assertThat(arrived(run)).contains("To: bob@example.com").endsWith("Hello");
                    })
                    .fails(InvalidMailException.class, "CamelGmailTo", run -> run.body("Hello")),
            OperationScenario.of("send", "reply")
                    .succeeds(run -> {
                        String id = toAllFromBob(run);
                        run.header(GmailConstants.MESSAGE_ID, id).body("Thanks").call();
                        assertThat(arrived(run)).contains("Subject: Re: Plans").doesNotContain(CAROL);
                        assertThat(sent(run).threadId()).isEqualTo(threadOf(run, id));
                    })
                    .fails(GmailNotFoundException.class, "users.messages.get", SendScenarios::noSuchMessage),
            OperationScenario.of("send", "replyAll")
                    .succeeds(run -> {
                        run.header(GmailConstants.MESSAGE_ID, toAllFromBob(run))
                                .body("Thanks")
                                .call();
                        assertThat(arrived(run))
                                .contains("To: bob@example.com", "Cc: " + CAROL)
                                .doesNotContainPattern("(To|Cc): .*alice");
                    })
                    .fails(GmailNotFoundException.class, "users.messages.get", SendScenarios::noSuchMessage),
            OperationScenario.of("send", "forward")
                    .succeeds(run -> {
                        run.option("to", EveryOperationTest.BOB)
                                .header(GmailConstants.MESSAGE_ID, toAllFromBob(run))
                                .body("For you")
                                .call();
                        assertThat(arrived(run))
                                .contains("Subject: Fwd: Plans", "For you", "- Forwarded message -", "Text of Plans");
                    })
                    .fails(
                            InvalidMailException.class,
                            "CamelGmailTo",
                            run -> run.header(GmailConstants.MESSAGE_ID, toAllFromBob(run))));

    private SendScenarios() {}

    private static String toAllFromBob(OperationRun run) {
        return run.mailbox()
                .deliver(Mail.from(EveryOperationTest.BOB)
                        .to(GmailRoutes.ALICE)
                        .cc(CAROL)
                        .subject("Plans")
                        .text("Text of Plans"))
                .id();
    }

    private static void noSuchMessage(OperationRun run) {
        run.header(GmailConstants.MESSAGE_ID, OperationRun.NO_SUCH_ID);
    }

    private static String arrived(OperationRun run) {
        List<Message> messages = run.gmail().mailbox(EveryOperationTest.BOB).messages();
        assertThat(messages).hasSize(1);
        return new String(messages.get(0).raw(), java.nio.charset.StandardCharsets.UTF_8).strip();
    }

    private static Message sent(OperationRun run) {
        return run.mailbox().sent().get(0);
    }

    private static String threadOf(OperationRun run, String id) {
        return run.mailbox().message(id).orElseThrow().threadId();
    }
}
