package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.gmail.Gmail;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.auth.oauth2.UserCredentials;
import io.github.camelgmail.test.oauth.Scope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OAuthTest {

    private static final String ALICE = "alice@example.com";
    private static final String ROBOT = "robot@project.iam.gserviceaccount.com";

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private EmbeddedGmail gmail;

    @BeforeEach
    void registerTheClient() {
        gmail = SERVER.gmail();
        gmail.oauth().registerClient("client", "secret");
    }

    @Test
    void aRefreshTokenOpensItsMailbox() throws Exception {
        Gmail service = GoogleClients.with(gmail, adapter(user(gmail.oauth().refreshToken(ALICE), "secret")));

        assertThat(service.users().getProfile("me").execute().getEmailAddress()).isEqualTo(ALICE);
    }

    @Test
    void aRevokedRefreshTokenIsAnInvalidGrant() {
        String token = gmail.oauth().refreshToken(ALICE);
        gmail.oauth().revokeRefreshToken(token);

        assertThatThrownBy(() -> user(token, "secret").refresh())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("invalid_grant")
                .hasMessageContaining("Token has been expired or revoked.");
    }

    @Test
    void aWrongClientSecretIsAnInvalidClient() {
        String token = gmail.oauth().refreshToken(ALICE);

        assertThatThrownBy(() -> user(token, "wrong").refresh())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("401");
    }

    @Test
    void aServiceAccountActsForTheMailboxOfItsSubject() throws Exception {
        GoogleCredentials robot = serviceAccount().createDelegated(ALICE);
        Gmail service = GoogleClients.with(gmail, adapter(robot));

        assertThat(service.users().getProfile("me").execute().getEmailAddress()).isEqualTo(ALICE);
    }

    @Test
    void aServiceAccountWithoutASubjectHasNoMailbox() throws Exception {
        GoogleCredentials robot = serviceAccount().createScoped(Scope.READONLY.url());
        String token = robot.refreshAccessToken().getTokenValue();

        GoogleJsonResponseException refusal =
                catchThrowableOfType(GoogleJsonResponseException.class, () -> GoogleClients.withToken(gmail, token)
                        .users()
                        .getProfile("me")
                        .execute());

        assertThat(refusal.getStatusCode()).isEqualTo(400);
        assertThat(refusal.getDetails().getMessage()).isEqualTo("Precondition check failed.");
    }

    @Test
    void anAssertionSignedByAnotherKeyIsRefused() throws Exception {
        gmail.oauth().serviceAccountKey(ROBOT);
        try (EmbeddedGmail other = EmbeddedGmail.start()) {
            String foreignKey = other.oauth().serviceAccountKey(ROBOT).replace(other.rootUrl(), gmail.rootUrl());

            assertThatThrownBy(
                            () -> credentials(foreignKey).createDelegated(ALICE).refresh())
                    .isInstanceOf(IOException.class)
                    .hasStackTraceContaining("Invalid JWT Signature.");
        }
    }

    @Test
    void aTokenCarriesOnlyItsScopes() throws Exception {
        Gmail service = GoogleClients.withToken(gmail, gmail.oauth().accessToken(ALICE, Scope.READONLY));
        String id = gmail.mailbox(ALICE).deliver(Mail.from(ALICE).to(ALICE)).id();

        GoogleJsonResponseException refusal = catchThrowableOfType(
                GoogleJsonResponseException.class,
                () -> service.users().messages().trash("me", id).execute());

        assertThat(service.users().messages().get("me", id).execute().getId()).isEqualTo(id);
        assertThat(refusal.getStatusCode()).isEqualTo(403);
        assertThat(refusal.getDetails().getErrors().get(0).getReason()).isEqualTo("insufficientPermissions");
        assertThat(refusal.getDetails().getDetails().get(0).getReason()).isEqualTo("ACCESS_TOKEN_SCOPE_INSUFFICIENT");
        assertThat(refusal.getHeaders().getAuthenticate()).contains("insufficient_scope", Scope.MODIFY.url());
    }

    @Test
    void theMetadataScopeHidesContentEvenBesideAWiderOne() throws Exception {
        Gmail service = GoogleClients.withToken(gmail, gmail.oauth().accessToken(ALICE, Scope.METADATA, Scope.MODIFY));
        String id = gmail.mailbox(ALICE)
                .deliver(Mail.from(ALICE).to(ALICE).text("secret"))
                .id();

        GoogleJsonResponseException byFormat = catchThrowableOfType(
                GoogleJsonResponseException.class,
                () -> service.users().messages().get("me", id).execute());
        GoogleJsonResponseException byQuery = catchThrowableOfType(
                GoogleJsonResponseException.class,
                () -> service.users().messages().list("me").setQ("secret").execute());

        assertThat(byFormat.getDetails().getMessage()).isEqualTo("Metadata scope doesn't allow format FULL");
        assertThat(byQuery.getDetails().getMessage()).isEqualTo("Metadata scope does not support 'q' parameter");
        assertThat(service.users()
                        .messages()
                        .get("me", id)
                        .setFormat("metadata")
                        .execute()
                        .getSnippet())
                .isNull();
    }

    @Test
    void revokedAccessTokensAreUnauthorized() {
        String token = gmail.oauth().accessToken(ALICE, Scope.FULL);
        gmail.oauth().revokeAccessTokens();

        GoogleJsonResponseException refusal =
                catchThrowableOfType(GoogleJsonResponseException.class, () -> GoogleClients.withToken(gmail, token)
                        .users()
                        .getProfile("me")
                        .execute());

        assertThat(refusal.getStatusCode()).isEqualTo(401);
    }

    private static HttpCredentialsAdapter adapter(GoogleCredentials credentials) {
        return new HttpCredentialsAdapter(credentials.createScoped(Scope.FULL.url()));
    }

    private UserCredentials user(String refreshToken, String secret) {
        return UserCredentials.newBuilder()
                .setClientId("client")
                .setClientSecret(secret)
                .setRefreshToken(refreshToken)
                .setTokenServerUri(URI.create(gmail.oauth().tokenUrl()))
                .build();
    }

    private ServiceAccountCredentials serviceAccount() throws IOException {
        return credentials(gmail.oauth().serviceAccountKey(ROBOT));
    }

    private static ServiceAccountCredentials credentials(String key) throws IOException {
        return (ServiceAccountCredentials)
                ServiceAccountCredentials.fromStream(new ByteArrayInputStream(key.getBytes(StandardCharsets.UTF_8)))
                        .createScoped(Scope.FULL.url());
    }
}
