package io.github.camelgmail.component.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelgmail.component.auth.GmailCredentials;
import io.github.camelgmail.component.client.ScriptedServer.Answer;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Map;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenTest {

    private static final String REFRESH_TOKEN = "1//refresh-me";
    private static final String SECRET = "client-secret";

    private final GateFixture fixture = new GateFixture();
    private final ScriptedServer server = fixture.server;
    private final ScriptedServer tokens = new ScriptedServer();

    @AfterEach
    void stop() {
        fixture.close();
        tokens.close();
    }

    @Test
    void aRefreshTokenBecomesAnAccessTokenOnce() {
        tokens.then(200, token("first"));
        server.then(200, GateFixture.PROFILE).then(200, GateFixture.PROFILE);
        GmailClient client = fixture.client(refreshToken());
        client.getProfile();
        client.getProfile();
        assertThat(tokens.received()).hasSize(1);
        assertThat(tokens.received(0).body()).contains("grant_type=refresh_token", "client_id=client");
        assertThat(server.received(1).header("Authorization")).isEqualTo("Bearer first");
    }

    @Test
    void aRefusedTokenIsReplacedOnce() {
        tokens.then(200, token("first")).then(200, token("second"));
        server.then(Answer.error(401, "authError", "Invalid Credentials")).then(200, GateFixture.PROFILE);
        fixture.client(refreshToken()).getProfile();
        assertThat(server.received(1).header("Authorization")).isEqualTo("Bearer second");
        assertThat(fixture.waits).isEmpty();
    }

    @Test
    void aTokenRefusedTwiceIsAuthentication() {
        tokens.then(200, token("first")).then(200, token("second"));
        server.then(Answer.error(401, "authError", "Invalid Credentials"))
                .then(Answer.error(401, "authError", "Invalid Credentials"));
        GmailClient client = fixture.client(refreshToken());
        assertThatThrownBy(client::getProfile).isInstanceOf(GmailAuthenticationException.class);
        assertThat(server.received()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_grant, refreshToken",
        "401, unauthorized_client, domain-wide delegation",
        "401, invalid_client, clientSecret"
    })
    void aRefusalOfTheTokenServerIsAuthenticationWithItsCure(int status, String error, String cure) {
        tokens.then(status, "{\"error\":\"" + error + "\",\"error_description\":\"Not today.\"}");
        GmailClient client = fixture.client(refreshToken());
        GmailAuthenticationException e = catchThrowableOfType(GmailAuthenticationException.class, client::getProfile);
        assertThat(e).hasMessageContaining("Not today.").hasMessageContaining(cure);
        assertThat(e.reason()).isEqualTo(error);
        assertThat(e.getHttpResponseCode()).isEqualTo(status);
        assertThat(server.received()).isEmpty();
        assertThat(fixture.waits).isEmpty();
        assertThat(Throwables.getStackTrace(e)).doesNotContain(REFRESH_TOKEN, SECRET);
    }

    @Test
    void aFailingTokenServerIsAskedAgain() {
        tokens.then(503, "").then(Answer.hangUp()).then(200, token("late"));
        server.then(200, GateFixture.PROFILE);
        fixture.client(refreshToken()).getProfile();
        assertThat(fixture.waits).isNotEmpty();
    }

    @Test
    void aSendThatNeverHadATokenIsNotInDoubt() {
        tokens.then(503, "").then(200, token("late"));
        server.then(200, "{\"id\":\"1\"}");
        byte[] mail = {'x'};
        fixture.client(refreshToken()).messages().send(1, () -> new ByteArrayInputStream(mail), null);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void aTokenServerThatRedirectsGetsTheSecretAloneAndPassesItToNobody() {
        try (ScriptedServer elsewhere = new ScriptedServer()) {
            tokens.then(new Answer(307, Map.of("Location", elsewhere.url()), ""));
            GmailClient client = fixture.client(refreshToken());
            assertThatThrownBy(client::getProfile).isInstanceOf(GmailAuthenticationException.class);
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    private GmailCredentials refreshToken() {
        return GmailCredentials.builder()
                .refreshToken(REFRESH_TOKEN)
                .clientId("client")
                .clientSecret(SECRET)
                .tokenServer(URI.create(tokens.url() + "token"))
                .build();
    }

    private static String token(String value) {
        return "{\"access_token\":\"" + value + "\",\"expires_in\":3599,\"token_type\":\"Bearer\"}";
    }
}
