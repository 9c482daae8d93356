package io.github.camelgmail.component.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.auth.oauth2.UserCredentials;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class GmailCredentialsTest {

    @Test
    void eachKindTellsItselfWithoutItsSecret() throws GeneralSecurityException {
        List<GmailCredentials> kinds = List.of(
                GmailCredentials.builder().accessToken("s3cret").build(),
                refreshToken().build(),
                GmailCredentials.builder().googleCredentials(google()).build(),
                GmailCredentials.builder()
                        .serviceAccountKey(key("https://oauth2.googleapis.com/token"))
                        .delegate("alice@example.com")
                        .build());
        assertThat(kinds).allSatisfy(kind -> assertThat(kind.toString()).doesNotContain("s3cret", "PRIVATE"));
    }

    @Test
    void nothingAtAllIsRefusedWithTheChoices() {
        assertThatThrownBy(() -> GmailCredentials.builder().accessToken(" ").build())
                .isInstanceOf(GmailCredentialsException.class)
                .hasMessageContainingAll("accessToken", "refreshToken", "serviceAccountKey", "delegate");
    }

    @Test
    void twoKindsAreRefusedByName() {
        assertThatThrownBy(() -> refreshToken().accessToken("s3cret").build())
                .hasMessageContaining("accessToken and refreshToken exclude each other")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aRefreshTokenWithoutItsClientIsRefused() {
        assertThatThrownBy(() -> refreshToken().clientSecret(null).build()).hasMessageContaining("needs clientSecret");
        assertThatThrownBy(() -> refreshToken().clientId("").clientSecret(null).build())
                .hasMessageContaining("needs clientId and clientSecret");
    }

    @Test
    void aClientWithoutRefreshTokenIsRefused() {
        assertThatThrownBy(() -> GmailCredentials.builder().clientId("c").build())
                .hasMessageContaining("refreshToken");
    }

    @Test
    void aServiceAccountNeedsADelegateAndADelegateAServiceAccount() throws GeneralSecurityException {
        String key = key("https://oauth2.googleapis.com/token");
        assertThatThrownBy(
                        () -> GmailCredentials.builder().serviceAccountKey(key).build())
                .hasMessageContaining("delegate");
        assertThatThrownBy(() -> refreshToken().delegate("alice@example.com").build())
                .hasMessageContaining("serviceAccountKey");
    }

    @Test
    void aKeyThatIsNoKeyIsRefusedWithoutQuotingIt() {
        for (String json :
                List.of("s3cret", "{\"private_key\":\"s3cret\"}", "{\"type\":\"authorized_user\"}", "[]", "{")) {
            assertThatThrownBy(() -> GmailCredentials.builder()
                            .serviceAccountKey(json)
                            .delegate("alice@example.com")
                            .build())
                    .isInstanceOf(GmailCredentialsException.class)
                    .hasMessageContaining("serviceAccountKey")
                    .hasMessageNotContaining("s3cret")
                    .hasNoCause();
        }
    }

    @Test
    void secretsAreNotSentInClear() throws GeneralSecurityException {
        String key = key("http://tokens.example.com/token");
        assertThatThrownBy(() -> GmailCredentials.builder()
                        .serviceAccountKey(key)
                        .delegate("alice@example.com")
                        .build())
                .hasMessageContaining("token_uri");
        assertThatThrownBy(() -> refreshToken()
                        .tokenServer(URI.create("http://tokens.example.com/token"))
                        .build())
                .hasMessageContaining("tokenServer");
    }

    @Test
    void aServiceAccountActsForItsDelegateWithTheScopes() throws GeneralSecurityException {
        GoogleCredentials opened = GmailCredentials.builder()
                .serviceAccountKey(key("https://oauth2.googleapis.com/token"))
                .delegate("alice@example.com")
                .build()
                .open(() -> null);
        assertThat(opened).isInstanceOfSatisfying(ServiceAccountCredentials.class, account -> {
            assertThat(account.getServiceAccountUser()).isEqualTo("alice@example.com");
            assertThat(account.getScopes()).containsExactly(GmailScopes.DEFAULT);
        });
    }

    @Test
    void aRefreshTokenGoesToTheTokenServerThatIsSet() {
        GmailCredentials credentials = refreshToken()
                .tokenServer(URI.create("http://127.0.0.1:8025/token"))
                .build();
        assertThat(credentials.tokenServer()).hasPort(8025);
        assertThat(credentials.open(() -> null)).isInstanceOf(UserCredentials.class);
    }

    @Test
    void readyCredentialsAreUsedAsTheyAre() {
        GoogleCredentials google = google();
        assertThat(GmailCredentials.builder().googleCredentials(google).build().open(() -> null))
                .isSameAs(google);
    }

    private static GoogleCredentials google() {
        return GoogleCredentials.create(new AccessToken("s3cret", null));
    }

    private static GmailCredentialsBuilder refreshToken() {
        return GmailCredentials.builder()
                .refreshToken("s3cret-token")
                .clientId("client")
                .clientSecret("s3cret");
    }

    private static String key(String tokenUri) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        String pem = Base64.getEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        return """
                {"type": "service_account", "project_id": "p", "private_key_id": "k", "client_id": "1",
                 "client_email": "robot@p.iam.gserviceaccount.com", "token_uri": "%s",
                 "private_key": "-----BEGIN PRIVATE KEY-----\\n%s\\n-----END PRIVATE KEY-----\\n"}
                """.formatted(tokenUri, pem);
    }

    @Test
    void anAccessTokenOfTwoLinesIsRefusedAndNotQuoted() {
        GmailCredentialsBuilder builder = GmailCredentials.builder().accessToken("ya29.first\nsecond");

        assertThatThrownBy(builder::build)
                .isInstanceOf(GmailCredentialsException.class)
                .hasMessageContaining("accessToken")
                .hasMessageNotContainingAny("ya29", "second");
    }
}
