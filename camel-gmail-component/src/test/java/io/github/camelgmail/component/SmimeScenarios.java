package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.SmimeInfo;
import io.github.camelgmail.component.client.GmailInvalidRequestException;
import io.github.camelgmail.component.client.GmailNotFoundException;
import java.util.List;
import java.util.Map;

/** What the operations of {@code gmail:settings} do that are for certificates to sign with. */
final class SmimeScenarios {

    private static final Map<String, Object> OF_ALICE = Map.of(GmailConstants.SEND_AS_EMAIL, ALICE);

    static final List<OperationScenario> ALL = List.of(
            OperationScenario.of("settings", "sendAs.smimeInfo.list")
                    .succeeds(run -> {
                        String id = inserted(run);
                        assertThat(SettingsCalls.listed(run.option("sendAsEmail", ALICE)))
                                .extracting(certificate -> ((SmimeInfo) certificate).getId())
                                .containsExactly(id);
                    })
                    .fails(
                            GmailNotFoundException.class,
                            "Check sendAsEmail",
                            run -> run.option("sendAsEmail", "nobody@example.com")),
            OperationScenario.of("settings", "sendAs.smimeInfo.get")
                    .succeeds(run -> {
                        run.header(GmailConstants.SMIME_INFO_ID, inserted(run)).option("sendAsEmail", ALICE);
                        SmimeInfo certificate = run.answer(SmimeInfo.class);
                        assertThat(certificate.getPem()).startsWith("-----BEGIN CERTIFICATE-----");
                        assertThat(certificate.getPkcs12()).isNull();
                    })
                    .fails(GmailNotFoundException.class, "smimeInfoId", run -> run.option("sendAsEmail", ALICE)
                            .option("smimeInfoId", "s:404")),
            OperationScenario.of("settings", "sendAs.smimeInfo.insert")
                    .succeeds(run -> {
                        SmimeInfo certificate = run.option("sendAsEmail", ALICE)
                                .body(KeyFiles.smimeInfo("sesame"))
                                .answer(SmimeInfo.class);
                        assertThat(certificate.getIssuerCn()).isEqualTo("Alice");
                        assertThat(SettingsCalls.own(run).smimeInfo(ALICE).list())
                                .hasSize(1);
                    })
                    .fails(GmailInvalidRequestException.class, "pkcs12 cannot be opened", run -> run.option(
                                    "sendAsEmail", ALICE)
                            .body(KeyFiles.smimeInfo("guessed"))),
            OperationScenario.of("settings", "sendAs.smimeInfo.setDefault")
                    .succeeds(run -> {
                        String first = inserted(run);
                        String second = inserted(run);
                        run.option("sendAsEmail", ALICE)
                                .option("smimeInfoId", second)
                                .body("stays");
                        assertThat(run.answer(String.class)).isEqualTo("stays");
                        assertThat(SettingsCalls.own(run)
                                        .smimeInfo(ALICE)
                                        .get(second)
                                        .isDefault())
                                .isTrue();
                        assertThat(SettingsCalls.own(run)
                                        .smimeInfo(ALICE)
                                        .get(first)
                                        .isDefault())
                                .isFalse();
                    })
                    .fails(GmailNotFoundException.class, "smimeInfoId", run -> run.option("sendAsEmail", ALICE)
                            .option("smimeInfoId", "s:404")),
            OperationScenario.of("settings", "sendAs.smimeInfo.delete")
                    .succeeds(run -> {
                        run.option("sendAsEmail", ALICE).option("smimeInfoId", inserted(run));
                        assertThat(run.call().getMessage().getBody()).isNull();
                        assertThat(SettingsCalls.own(run).smimeInfo(ALICE).list())
                                .isEmpty();
                    })
                    .fails(
                            IllegalArgumentException.class,
                            "CamelGmailSmimeInfoId",
                            run -> run.option("sendAsEmail", ALICE)));

    private SmimeScenarios() {}

    private static String inserted(OperationRun run) {
        Object answer = SettingsCalls.of(run).answer("sendAs.smimeInfo.insert", KeyFiles.smimeInfo("sesame"), OF_ALICE);
        return ((SmimeInfo) answer).getId();
    }
}
