package io.github.camelgmail.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.Delegate;
import com.google.api.services.gmail.model.ForwardingAddress;
import io.github.camelgmail.component.client.GmailConflictException;
import io.github.camelgmail.component.client.GmailInvalidRequestException;
import io.github.camelgmail.component.client.GmailNotFoundException;
import io.github.camelgmail.component.client.GmailScopeMissingException;
import io.github.camelgmail.test.oauth.Scope;
import java.util.List;
import java.util.Map;

/** What the operations of {@code gmail:settings} do that are for delegates and forwarding addresses. */
final class PeopleScenarios {

    private static final String CAROL = "carol@example.com";
    private static final String NOBODY = "nobody@example.com";

    static final List<OperationScenario> ALL = List.of(
            OperationScenario.of("settings", "delegates.list")
                    .succeeds(run -> {
                        assertThat(SettingsCalls.listed(run)).isEmpty();
                        SettingsCalls.own(run).delegates().create(CAROL);
                        assertThat(SettingsCalls.listed(run))
                                .extracting(delegate -> ((Delegate) delegate).getDelegateEmail())
                                .containsExactly(CAROL);
                    })
                    .fails(GmailScopeMissingException.class, "gmail.settings.basic", PeopleScenarios::mayOnlySend),
            OperationScenario.of("settings", "delegates.get")
                    .succeeds(run -> {
                        SettingsCalls.own(run).delegates().create(CAROL);
                        assertThat(run.option("delegateEmail", CAROL)
                                        .answer(Delegate.class)
                                        .getVerificationStatus())
                                .isEqualTo("accepted");
                    })
                    .fails(
                            GmailNotFoundException.class,
                            "Check delegateEmail",
                            run -> run.header(GmailConstants.DELEGATE_EMAIL, NOBODY)),
            OperationScenario.of("settings", "delegates.create")
                    .succeeds(run -> {
                        run.body(new Delegate().setDelegateEmail(CAROL));
                        assertThat(run.answer(Delegate.class).getDelegateEmail())
                                .isEqualTo(CAROL);
                        assertThat(SettingsCalls.own(run).delegates().list()).hasSize(1);
                    })
                    .fails(
                            GmailInvalidRequestException.class,
                            "Invalid delegate",
                            run -> run.body(Map.of("delegateEmail", "carol@elsewhere.example"))),
            OperationScenario.of("settings", "delegates.delete")
                    .succeeds(run -> {
                        SettingsCalls.own(run).delegates().create(CAROL);
                        run.header(GmailConstants.DELEGATE_EMAIL, CAROL).body("stays");
                        assertThat(run.answer(String.class)).isEqualTo("stays");
                        assertThat(SettingsCalls.own(run).delegates().list()).isEmpty();
                    })
                    .fails(
                            GmailNotFoundException.class,
                            "Check delegateEmail",
                            run -> run.option("delegateEmail", NOBODY)),
            OperationScenario.of("settings", "forwardingAddresses.list")
                    .succeeds(run -> {
                        forwardingTo(run, CAROL);
                        assertThat(SettingsCalls.listed(run))
                                .extracting(address -> ((ForwardingAddress) address).getForwardingEmail())
                                .containsExactly(CAROL);
                    })
                    .fails(GmailScopeMissingException.class, "gmail.settings.basic", PeopleScenarios::mayOnlySend),
            OperationScenario.of("settings", "forwardingAddresses.get")
                    .succeeds(run -> {
                        forwardingTo(run, "alice@elsewhere.example");
                        assertThat(run.header(GmailConstants.FORWARDING_EMAIL, "alice@elsewhere.example")
                                        .answer(ForwardingAddress.class)
                                        .getVerificationStatus())
                                .isEqualTo("pending");
                    })
                    .fails(
                            GmailNotFoundException.class,
                            "Check forwardingEmail",
                            run -> run.option("forwardingEmail", NOBODY)),
            OperationScenario.of("settings", "forwardingAddresses.create")
                    .succeeds(run -> {
                        run.body("{\"forwardingEmail\": \"" + CAROL + "\"}");
                        assertThat(run.answer(ForwardingAddress.class).getVerificationStatus())
                                .isEqualTo("accepted");
                    })
                    .fails(GmailConflictException.class, "exists", run -> {
                        forwardingTo(run, CAROL);
                        run.body(Map.of("forwardingEmail", CAROL));
                    }),
            OperationScenario.of("settings", "forwardingAddresses.delete")
                    .succeeds(run -> {
                        forwardingTo(run, CAROL);
                        run.option("forwardingEmail", CAROL).body("stays");
                        assertThat(run.answer(String.class)).isEqualTo("stays");
                        assertThat(SettingsCalls.own(run).forwardingAddresses().list())
                                .isEmpty();
                    })
                    .fails(
                            GmailNotFoundException.class,
                            "Check forwardingEmail",
                            run -> run.option("forwardingEmail", NOBODY)));

    private PeopleScenarios() {}

    private static void forwardingTo(OperationRun run, String address) {
        SettingsCalls.of(run).answer("forwardingAddresses.create", Map.of("forwardingEmail", address));
    }

    private static void mayOnlySend(OperationRun run) {
        run.option("accessToken", run.gmail().oauth().accessToken(GmailRoutes.ALICE, Scope.SEND));
    }
}
