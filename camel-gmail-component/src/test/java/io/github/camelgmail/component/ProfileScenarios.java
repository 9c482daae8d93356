package io.github.camelgmail.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.Profile;
import io.github.camelgmail.component.client.GmailAuthenticationException;
import java.util.List;

/** What the operation of {@code gmail:profile} does. */
final class ProfileScenarios {

    static final List<OperationScenario> ALL = List.of(OperationScenario.of("profile", "getProfile")
            .succeeds(run -> {
                String unused = run.delivered("Hi");
                Profile profile = run.answer(Profile.class);
                assertThat(profile.getEmailAddress()).isEqualTo(GmailRoutes.ALICE);
                assertThat(profile.getMessagesTotal()).isEqualTo(1);
                assertThat(profile.getHistoryId().longValueExact())
                        .isEqualTo(run.mailbox().historyId());
            })
            .fails(GmailAuthenticationException.class, "accessToken", run -> run.option("accessToken", "of nobody")));

    private ProfileScenarios() {}
}
