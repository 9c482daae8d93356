package io.github.camelgmail.component.producer.operation;

import static io.github.camelgmail.component.producer.operation.OperationEntry.answering;
import static io.github.camelgmail.component.producer.operation.OperationEntry.silent;

import com.google.api.services.gmail.model.SmimeInfo;
import io.github.camelgmail.component.client.GmailMethod;
import java.util.List;

/** The rows of {@code gmail:settings?operation=sendAs.smimeInfo.…}. */
final class SmimeInfoOperations {

    static final List<OperationEntry> ENTRIES = List.of(
            answering(
                    "sendAs.smimeInfo.list",
                    GmailMethod.SETTINGS_SEND_AS_SMIME_INFO_LIST,
                    "`sendAsEmail`",
                    "a list of `SmimeInfo`",
                    call -> call.client().settings().sendAs().smimeInfo().list(call.required(Parameter.SEND_AS_EMAIL))),
            answering(
                    "sendAs.smimeInfo.get",
                    GmailMethod.SETTINGS_SEND_AS_SMIME_INFO_GET,
                    "`sendAsEmail`, `smimeInfoId`",
                    "the `SmimeInfo`",
                    call -> call.client()
                            .settings()
                            .sendAs()
                            .smimeInfo()
                            .get(call.required(Parameter.SEND_AS_EMAIL), call.required(Parameter.SMIME_INFO_ID))),
            answering(
                    "sendAs.smimeInfo.insert",
                    GmailMethod.SETTINGS_SEND_AS_SMIME_INFO_INSERT,
                    "`sendAsEmail`; a `SmimeInfo` as body",
                    "the `SmimeInfo`",
                    call -> call.client()
                            .settings()
                            .sendAs()
                            .smimeInfo()
                            .insert(call.required(Parameter.SEND_AS_EMAIL), call.resource(SmimeInfo.class))),
            silent(
                    "sendAs.smimeInfo.setDefault",
                    GmailMethod.SETTINGS_SEND_AS_SMIME_INFO_SET_DEFAULT,
                    "`sendAsEmail`, `smimeInfoId`",
                    "the body stays",
                    call -> call.client()
                            .settings()
                            .sendAs()
                            .smimeInfo()
                            .setDefault(
                                    call.required(Parameter.SEND_AS_EMAIL), call.required(Parameter.SMIME_INFO_ID))),
            silent(
                    "sendAs.smimeInfo.delete",
                    GmailMethod.SETTINGS_SEND_AS_SMIME_INFO_DELETE,
                    "`sendAsEmail`, `smimeInfoId`",
                    "the body stays",
                    call -> call.client()
                            .settings()
                            .sendAs()
                            .smimeInfo()
                            .delete(call.required(Parameter.SEND_AS_EMAIL), call.required(Parameter.SMIME_INFO_ID))));

    private SmimeInfoOperations() {}
}
