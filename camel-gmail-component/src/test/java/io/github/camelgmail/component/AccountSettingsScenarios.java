package io.github.camelgmail.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.AutoForwarding;
import com.google.api.services.gmail.model.ImapSettings;
import com.google.api.services.gmail.model.LanguageSettings;
import com.google.api.services.gmail.model.PopSettings;
import com.google.api.services.gmail.model.VacationSettings;
import io.github.camelgmail.component.client.GmailAuthenticationException;
import io.github.camelgmail.component.client.GmailInvalidRequestException;
import io.github.camelgmail.component.client.GmailPermissionException;
import io.github.camelgmail.component.client.GmailPreconditionException;
import io.github.camelgmail.component.client.GmailScopeMissingException;
import io.github.camelgmail.test.oauth.Scope;
import java.util.List;
import java.util.Map;

/** What the operations of {@code gmail:settings} do that are for settings of the account as a whole. */
final class AccountSettingsScenarios {

    private static final String COLLEAGUE = "carol@example.com";

    static final List<OperationScenario> ALL = List.of(
            OperationScenario.of("settings", "getAutoForwarding")
                    .succeeds(run -> assertThat(run.answer(AutoForwarding.class).getEnabled())
                            .isNotEqualTo(true))
                    .fails(
                            GmailAuthenticationException.class,
                            "accessToken",
                            run -> run.option("accessToken", "of nobody")),
            OperationScenario.of("settings", "getImap")
                    .succeeds(run -> assertThat(run.answer(ImapSettings.class).getEnabled())
                            .isTrue())
                    .fails(
                            GmailPermissionException.class,
                            "userId",
                            run -> run.option("userId", EveryOperationTest.BOB)),
            OperationScenario.of("settings", "getLanguage")
                    .succeeds(
                            run -> assertThat(run.answer(LanguageSettings.class).getDisplayLanguage())
                                    .isEqualTo("en"))
                    .fails(
                            GmailScopeMissingException.class,
                            "gmail.settings.basic",
                            AccountSettingsScenarios::mayOnlySend),
            OperationScenario.of("settings", "getPop")
                    .succeeds(run -> assertThat(run.answer(PopSettings.class).getAccessWindow())
                            .isEqualTo("disabled"))
                    .fails(
                            GmailScopeMissingException.class,
                            "gmail.settings.basic",
                            AccountSettingsScenarios::mayOnlySend),
            OperationScenario.of("settings", "getVacation")
                    .succeeds(
                            run -> assertThat(run.answer(VacationSettings.class).getEnableAutoReply())
                                    .isNotEqualTo(true))
                    .fails(
                            GmailAuthenticationException.class,
                            "accessToken",
                            run -> run.option("accessToken", "of nobody")),
            OperationScenario.of("settings", "updateAutoForwarding")
                    .succeeds(run -> {
                        SettingsCalls.of(run)
                                .answer("forwardingAddresses.create", Map.of("forwardingEmail", COLLEAGUE));
                        AutoForwarding answer = run.body(new AutoForwarding()
                                        .setEnabled(true)
                                        .setEmailAddress(COLLEAGUE)
                                        .setDisposition("archive"))
                                .answer(AutoForwarding.class);
                        assertThat(answer.getDisposition()).isEqualTo("archive");
                        assertThat(SettingsCalls.own(run).autoForwarding().emailAddress())
                                .isEqualTo(COLLEAGUE);
                    })
                    .fails(
                            GmailPreconditionException.class,
                            "forwarding address",
                            run -> run.body(
                                    Map.of("enabled", true, "emailAddress", COLLEAGUE, "disposition", "archive"))),
            OperationScenario.of("settings", "updateImap")
                    .succeeds(run -> {
                        ImapSettings answer = run.body("{\"enabled\": true, \"maxFolderSize\": 2000}")
                                .answer(ImapSettings.class);
                        assertThat(answer.getMaxFolderSize()).isEqualTo(2000);
                        assertThat(SettingsCalls.own(run).imap().maxFolderSize())
                                .isEqualTo(2000);
                    })
                    .fails(
                            GmailInvalidRequestException.class,
                            "Correct maxFolderSize",
                            run -> run.body(Map.of("enabled", true, "maxFolderSize", 1234))),
            OperationScenario.of("settings", "updateLanguage")
                    .succeeds(run -> {
                        LanguageSettings answer =
                                run.body(Map.of("displayLanguage", "fr")).answer(LanguageSettings.class);
                        assertThat(answer.getDisplayLanguage()).isEqualTo("fr");
                        assertThat(SettingsCalls.own(run).displayLanguage()).isEqualTo("fr");
                    })
                    .fails(IllegalArgumentException.class, "LanguageSettings", run -> run.body("fr")),
            OperationScenario.of("settings", "updatePop")
                    .succeeds(run -> assertThat(run.body(Map.of("accessWindow", "fromNowOn", "disposition", "archive"))
                                    .answer(PopSettings.class)
                                    .getDisposition())
                            .isEqualTo("archive"))
                    .fails(
                            GmailInvalidRequestException.class,
                            "ajar",
                            run -> run.body(Map.of("accessWindow", "ajar", "disposition", "archive"))),
            OperationScenario.of("settings", "updateVacation")
                    .succeeds(run -> {
                        VacationSettings answer = run.body(new VacationSettings()
                                        .setEnableAutoReply(true)
                                        .setResponseSubject("Away")
                                        .setResponseBodyPlainText("Back on Monday."))
                                .answer(VacationSettings.class);
                        assertThat(answer.getEnableAutoReply()).isTrue();
                        assertThat(SettingsCalls.own(run).vacation().responseSubject())
                                .isEqualTo("Away");
                    })
                    .fails(
                            GmailInvalidRequestException.class,
                            "startTime must be before endTime",
                            run -> run.body(Map.of(
                                    "enableAutoReply",
                                    true,
                                    "responseSubject",
                                    "Away",
                                    "startTime",
                                    "2000",
                                    "endTime",
                                    "1000"))));

    private AccountSettingsScenarios() {}

    private static void mayOnlySend(OperationRun run) {
        run.option("accessToken", run.gmail().oauth().accessToken(GmailRoutes.ALICE, Scope.SEND));
    }
}
