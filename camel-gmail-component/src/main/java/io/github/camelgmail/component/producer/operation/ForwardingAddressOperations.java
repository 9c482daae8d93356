package io.github.camelgmail.component.producer.operation;

import static io.github.camelgmail.component.producer.operation.OperationEntry.answering;
import static io.github.camelgmail.component.producer.operation.OperationEntry.silent;

import com.google.api.services.gmail.model.ForwardingAddress;
import io.github.camelgmail.component.client.GmailMethod;
import java.util.List;

/** The rows of {@code gmail:settings?operation=forwardingAddresses.…}. */
final class ForwardingAddressOperations {

    static final List<OperationEntry> ENTRIES = List.of(
            answering(
                    "forwardingAddresses.list",
                    GmailMethod.SETTINGS_FORWARDING_ADDRESSES_LIST,
                    "nothing",
                    "a list of `ForwardingAddress`",
                    call -> call.client().settings().forwardingAddresses().list()),
            answering(
                    "forwardingAddresses.get",
                    GmailMethod.SETTINGS_FORWARDING_ADDRESSES_GET,
                    "`forwardingEmail`",
                    "the `ForwardingAddress`",
                    call -> call.client()
                            .settings()
                            .forwardingAddresses()
                            .get(call.required(Parameter.FORWARDING_EMAIL))),
            answering(
                    "forwardingAddresses.create",
                    GmailMethod.SETTINGS_FORWARDING_ADDRESSES_CREATE,
                    "a `ForwardingAddress` as body",
                    "the `ForwardingAddress`",
                    call -> call.client()
                            .settings()
                            .forwardingAddresses()
                            .create(call.resource(ForwardingAddress.class))),
            silent(
                    "forwardingAddresses.delete",
                    GmailMethod.SETTINGS_FORWARDING_ADDRESSES_DELETE,
                    "`forwardingEmail`",
                    "the body stays",
                    call -> call.client()
                            .settings()
                            .forwardingAddresses()
                            .delete(call.required(Parameter.FORWARDING_EMAIL))));

    private ForwardingAddressOperations() {}
}
