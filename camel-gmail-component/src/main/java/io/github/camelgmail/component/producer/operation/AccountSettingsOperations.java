package io.github.camelgmail.component.producer.operation;

import static io.github.camelgmail.component.producer.operation.OperationEntry.answering;

import com.google.api.services.gmail.model.AutoForwarding;
import com.google.api.services.gmail.model.ImapSettings;
import com.google.api.services.gmail.model.LanguageSettings;
import com.google.api.services.gmail.model.PopSettings;
import com.google.api.services.gmail.model.VacationSettings;
import io.github.camelgmail.component.client.GmailMethod;
import java.util.List;

/** The rows of {@code gmail:settings} for settings of the account as a whole. */
final class AccountSettingsOperations {

    static final List<OperationEntry> ENTRIES = List.of(
            answering(
                    "getAutoForwarding",
                    GmailMethod.SETTINGS_GET_AUTO_FORWARDING,
                    "nothing",
                    "the `AutoForwarding`",
                    call -> call.client().settings().getAutoForwarding()),
            answering("getImap", GmailMethod.SETTINGS_GET_IMAP, "nothing", "the `ImapSettings`", call -> call.client()
                    .settings()
                    .getImap()),
            answering(
                    "getLanguage",
                    GmailMethod.SETTINGS_GET_LANGUAGE,
                    "nothing",
                    "the `LanguageSettings`",
                    call -> call.client().settings().getLanguage()),
            answering("getPop", GmailMethod.SETTINGS_GET_POP, "nothing", "the `PopSettings`", call -> call.client()
                    .settings()
                    .getPop()),
            answering(
                    "getVacation",
                    GmailMethod.SETTINGS_GET_VACATION,
                    "nothing",
                    "the `VacationSettings`",
                    call -> call.client().settings().getVacation()),
            answering(
                    "updateAutoForwarding",
                    GmailMethod.SETTINGS_UPDATE_AUTO_FORWARDING,
                    "an `AutoForwarding` as body",
                    "the `AutoForwarding`",
                    call -> call.client().settings().updateAutoForwarding(call.resource(AutoForwarding.class))),
            answering(
                    "updateImap",
                    GmailMethod.SETTINGS_UPDATE_IMAP,
                    "an `ImapSettings` as body",
                    "the `ImapSettings`",
                    call -> call.client().settings().updateImap(call.resource(ImapSettings.class))),
            answering(
                    "updateLanguage",
                    GmailMethod.SETTINGS_UPDATE_LANGUAGE,
                    "a `LanguageSettings` as body",
                    "the `LanguageSettings`",
                    call -> call.client().settings().updateLanguage(call.resource(LanguageSettings.class))),
            answering(
                    "updatePop",
                    GmailMethod.SETTINGS_UPDATE_POP,
                    "a `PopSettings` as body",
                    "the `PopSettings`",
                    call -> call.client().settings().updatePop(call.resource(PopSettings.class))),
            answering(
                    "updateVacation",
                    GmailMethod.SETTINGS_UPDATE_VACATION,
                    "a `VacationSettings` as body",
                    "the `VacationSettings`",
                    call -> call.client().settings().updateVacation(call.resource(VacationSettings.class))));

    private AccountSettingsOperations() {}
}
