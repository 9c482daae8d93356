package io.github.camelgmail.component.producer.operation;

import static io.github.camelgmail.component.producer.operation.OperationEntry.answering;
import static io.github.camelgmail.component.producer.operation.OperationEntry.silent;

import com.google.api.services.gmail.model.Delegate;
import io.github.camelgmail.component.client.GmailMethod;
import java.util.List;

/** The rows of {@code gmail:settings?operation=delegates.…}. */
final class DelegateOperations {

    static final List<OperationEntry> ENTRIES = List.of(
            answering(
                    "delegates.list",
                    GmailMethod.SETTINGS_DELEGATES_LIST,
                    "nothing",
                    "a list of `Delegate`",
                    call -> call.client().settings().delegates().list()),
            answering(
                    "delegates.get",
                    GmailMethod.SETTINGS_DELEGATES_GET,
                    "`delegateEmail`",
                    "the `Delegate`",
                    call -> call.client().settings().delegates().get(call.required(Parameter.DELEGATE_EMAIL))),
            answering(
                    "delegates.create",
                    GmailMethod.SETTINGS_DELEGATES_CREATE,
                    "a `Delegate` as body",
                    "the `Delegate`",
                    call -> call.client().settings().delegates().create(call.resource(Delegate.class))),
            silent(
                    "delegates.delete",
                    GmailMethod.SETTINGS_DELEGATES_DELETE,
                    "`delegateEmail`",
                    "the body stays",
                    call -> call.client().settings().delegates().delete(call.required(Parameter.DELEGATE_EMAIL))));

    private DelegateOperations() {}
}
