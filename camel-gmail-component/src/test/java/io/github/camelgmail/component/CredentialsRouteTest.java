package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.services.gmail.model.Profile;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import io.github.camelgmail.component.client.GmailAuthenticationException;
import io.github.camelgmail.component.client.GmailPermissionException;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.oauth.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.camel.CamelExecutionException;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsRouteTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private GmailRoutes routes;
    private GmailConfiguration configuration;

    @BeforeEach
    void start() {
        routes = GmailRoutes.on(gmail()).started();
        configuration =
                routes.context().getComponent("gmail", GmailComponent.class).getConfiguration();
        configuration.setAccessToken(null);
    }

    @AfterEach
    void stop() {
        routes.close();
    }

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private String address() {
        Profile profile = routes.context().createProducerTemplate().requestBody("gmail:profile", null, Profile.class);
        return Objects.requireNonNull(profile.getEmailAddress());
    }

    private void useRefreshToken(String refreshToken) {
        gmail().oauth().registerClient("client-id", "client-secret");
        configuration.setClientId("client-id");
        configuration.setClientSecret("client-secret");
        configuration.setRefreshToken(refreshToken);
        configuration.setTokenServerUrl(gmail().oauth().tokenUrl());
    }

    @Test
    void aRefreshTokenWithItsClient() {
        useRefreshToken(gmail().oauth().refreshToken(ALICE, Scope.MODIFY));

        assertThat(address()).isEqualTo(ALICE);
    }

    @Test
    void aServiceAccountKeyForADelegate(@TempDir Path directory) throws Exception {
        String key = gmail().oauth().serviceAccountKey("robot@project.iam.gserviceaccount.com");
        configuration.setServiceAccountKey("file:" + Files.writeString(directory.resolve("key.json"), key));
        configuration.setDelegate(ALICE);

        assertThat(address()).isEqualTo(ALICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-----BEGIN PRIVATE KEY-----\ns3cr3t\n", "file:missing-s3cr3t.json", "s3cr3t: x"})
    void aServiceAccountKeyThatCannotBeReadIsNotQuoted(String key) {
        configuration.setServiceAccountKey(key);
        configuration.setDelegate(ALICE);

        assertThatThrownBy(this::address)
                .hasStackTraceContaining("serviceAccountKey")
                .satisfies(
                        failure -> assertThat(Throwables.getStackTrace(failure)).doesNotContain("s3cr3t"));
    }

    @Test
    void aBeanOfGooglesCredentials() {
        configuration.setCredentials(GoogleCredentials.create(new AccessToken(ALICE, null)));

        assertThat(address()).isEqualTo(ALICE);
    }

    @Test
    void aRevokedRefreshTokenIsAnAuthenticationErrorThatKeepsTheSecret() {
        useRefreshToken("1//revoked-refresh-token");

        assertThatThrownBy(this::address)
                .isInstanceOf(CamelExecutionException.class)
                .hasCauseInstanceOf(GmailAuthenticationException.class)
                .satisfies(failure -> {
                    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                        assertThat(cause.toString())
                                .doesNotContain("revoked-refresh-token")
                                .doesNotContain("client-secret");
                    }
                });
    }

    @Test
    void aScopeThatIsTooSmallIsNamed() {
        useRefreshToken(gmail().oauth().refreshToken(ALICE, Scope.SEND));

        assertThatThrownBy(this::address)
                .hasCauseInstanceOf(GmailPermissionException.class)
                .rootCause()
                .hasMessageContaining("scope");
    }
}
