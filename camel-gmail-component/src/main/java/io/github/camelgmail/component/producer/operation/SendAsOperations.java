package io.github.camelgmail.component.producer.operation;

import static io.github.camelgmail.component.producer.operation.OperationEntry.answering;
import static io.github.camelgmail.component.producer.operation.OperationEntry.silent;

import com.google.api.services.gmail.model.SendAs;
import io.github.camelgmail.component.client.GmailMethod;
import java.util.List;

/** The rows of {@code gmail:settings?operation=sendAs.…}. */
final class SendAsOperations {

    static final List<OperationEntry> ENTRIES = List.of(
            answering(
                    "sendAs.list",
                    GmailMethod.SETTINGS_SEND_AS_LIST,
                    "nothing",
                    "a list of `SendAs`",
                    call -> call.client().settings().sendAs().list()),
            answering(
                    "sendAs.get",
                    GmailMethod.SETTINGS_SEND_AS_GET,
                    "`sendAsEmail`",
                    "the `SendAs`",
                    call -> call.client().settings().sendAs().get(call.required(Parameter.SEND_AS_EMAIL))),
            answering(
                    "sendAs.create",
                    GmailMethod.SETTINGS_SEND_AS_CREATE,
                    "a `SendAs` as body",
                    "the `SendAs`",
                    call -> call.client().settings().sendAs().create(call.resource(SendAs.class))),
            answering(
                    "sendAs.update",
                    GmailMethod.SETTINGS_SEND_AS_UPDATE,
                    "`sendAsEmail`; a `SendAs` as body",
                    "the `SendAs`",
                    call -> call.client()
                            .settings()
                            .sendAs()
                            .update(call.required(Parameter.SEND_AS_EMAIL), call.resource(SendAs.class))),
            answering(
                    "sendAs.patch",
                    GmailMethod.SETTINGS_SEND_AS_PATCH,
                    "`sendAsEmail`; what to change of `SendAs` as body",
                    "the `SendAs`",
                    call -> call.client()
                            .settings()
                            .sendAs()
                            .patch(call.required(Parameter.SEND_AS_EMAIL), call.resource(SendAs.class))),
            silent(
                    "sendAs.verify",
                    GmailMethod.SETTINGS_SEND_AS_VERIFY,
                    "`sendAsEmail`",
                    "the body stays",
                    call -> call.client().settings().sendAs().verify(call.required(Parameter.SEND_AS_EMAIL))),
            silent(
                    "sendAs.delete",
                    GmailMethod.SETTINGS_SEND_AS_DELETE,
                    "`sendAsEmail`",
                    "the body stays",
                    call -> call.client().settings().sendAs().delete(call.required(Parameter.SEND_AS_EMAIL))));

    private SendAsOperations() {}
}
