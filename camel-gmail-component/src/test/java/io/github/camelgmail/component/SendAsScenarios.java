package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.SendAs;
import io.github.camelgmail.component.client.GmailConflictException;
import io.github.camelgmail.component.client.GmailInvalidRequestException;
import io.github.camelgmail.component.client.GmailNotFoundException;
import io.github.camelgmail.component.client.GmailPermissionException;
import io.github.camelgmail.component.client.GmailPreconditionException;
import io.github.camelgmail.test.EmbeddedOAuth;
import io.github.camelgmail.test.oauth.Scope;
import java.util.List;
import java.util.Map;

/** What the operations of {@code gmail:settings} do that are for addresses to send from. */
final class SendAsScenarios {

    private static final String SALES = "sales@example.com";
    private static final String ELSEWHERE = "alice@elsewhere.example";

    static final List<OperationScenario> ALL = List.of(
            OperationScenario.of("settings", "sendAs.list")
                    .succeeds(run -> {
                        alias(run, SALES);
                        assertThat(SettingsCalls.listed(run))
                                .extracting(alias -> ((SendAs) alias).getSendAsEmail())
                                .containsExactly(ALICE, SALES);
                    })
                    .fails(
                            GmailPermissionException.class,
                            "userId",
                            run -> run.option("userId", EveryOperationTest.BOB)),
            OperationScenario.of("settings", "sendAs.get")
                    .succeeds(run -> assertThat(run.option("sendAsEmail", ALICE)
                                    .answer(SendAs.class)
                                    .getIsPrimary())
                            .isTrue())
                    .fails(
                            GmailNotFoundException.class,
                            "Check sendAsEmail",
                            run -> run.header(GmailConstants.SEND_AS_EMAIL, "nobody@example.com")),
            OperationScenario.of("settings", "sendAs.create")
                    .succeeds(run -> {
                        SendAs alias = run.body(
                                        new SendAs().setSendAsEmail(SALES).setDisplayName("Sales"))
                                .answer(SendAs.class);
                        assertThat(alias.getVerificationStatus()).isEqualTo("accepted");
                        assertThat(SettingsCalls.own(run).sendAs().get(SALES).displayName())
                                .isEqualTo("Sales");
                    })
                    .fails(GmailConflictException.class, SALES, run -> {
                        alias(run, SALES);
                        run.body(Map.of("sendAsEmail", SALES));
                    }),
            OperationScenario.of("settings", "sendAs.update")
                    .succeeds(run -> {
                        alias(run, SALES);
                        SendAs alias = run.header(GmailConstants.SEND_AS_EMAIL, SALES)
                                .body("{\"signature\": \"<b>Us</b><script>no()</script>\"}")
                                .answer(SendAs.class);
                        assertThat(alias.getSignature()).contains("<b>Us</b>").doesNotContain("script");
                        assertThat(SettingsCalls.own(run).sendAs().get(SALES).displayName())
                                .as("what an update leaves out")
                                .isEmpty();
                    })
                    .fails(GmailPermissionException.class, "domain-wide", run -> {
                        alias(run, SALES);
                        useConsentOfAlice(run);
                        run.option("sendAsEmail", SALES).body(Map.of("displayName", "Us"));
                    }),
            OperationScenario.of("settings", "sendAs.patch")
                    .succeeds(run -> {
                        alias(run, SALES);
                        SendAs alias = run.option("sendAsEmail", SALES)
                                .body(Map.of("signature", "Regards"))
                                .answer(SendAs.class);
                        assertThat(alias.getSignature()).isEqualTo("Regards");
                        assertThat(alias.getDisplayName()).isEqualTo("Named");
                    })
                    .fails(
                            IllegalArgumentException.class,
                            "CamelGmailSendAsEmail",
                            run -> run.body(Map.of("signature", "Regards"))),
            OperationScenario.of("settings", "sendAs.verify")
                    .succeeds(run -> {
                        alias(run, ELSEWHERE);
                        int asked = run.gmail().outbox().size();
                        run.option("sendAsEmail", ELSEWHERE).body("stays");
                        assertThat(run.answer(String.class)).isEqualTo("stays");
                        assertThat(run.gmail().outbox()).hasSize(asked + 1);
                    })
                    .fails(
                            GmailPreconditionException.class,
                            "already verified",
                            run -> run.option("sendAsEmail", ALICE)),
            OperationScenario.of("settings", "sendAs.delete")
                    .succeeds(run -> {
                        alias(run, SALES);
                        run.option("sendAsEmail", SALES).body("stays");
                        assertThat(run.answer(String.class)).isEqualTo("stays");
                        assertThat(SettingsCalls.own(run).sendAs().list()).hasSize(1);
                    })
                    .fails(GmailInvalidRequestException.class, "primary", run -> run.option("sendAsEmail", ALICE)));

    private SendAsScenarios() {}

    private static void alias(OperationRun run, String address) {
        SettingsCalls.of(run).answer("sendAs.create", Map.of("sendAsEmail", address, "displayName", "Named"));
    }

    /** Other than the tokens that tests are given, one that a user has consented to is no administrator's. */
    private static void useConsentOfAlice(OperationRun run) {
        EmbeddedOAuth oauth = run.gmail().oauth();
        oauth.registerClient("client-id", "client-secret");
        GmailConfiguration configuration = run.routes()
                .context()
                .getComponent("gmail", GmailComponent.class)
                .getConfiguration();
        configuration.setAccessToken(null);
        configuration.setClientId("client-id");
        configuration.setClientSecret("client-secret");
        configuration.setRefreshToken(oauth.refreshToken(ALICE, Scope.SETTINGS_BASIC));
        configuration.setTokenServerUrl(oauth.tokenUrl());
    }
}
