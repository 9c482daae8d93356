package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.oauth.Scope;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When tokens begin to be refused. */
class TokenLifeTest {

    private static final String ALICE = "alice@example.com";
    private static final String CLIENT = "&client_id=client&client_secret=secret";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-02T10:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @RegisterExtension
    final EmbeddedGmailExtension server =
            EmbeddedGmailExtension.newInstance().clock(clock).mailbox(ALICE);

    private EmbeddedOAuth oauth;
    private PlainHttp http;

    @BeforeEach
    void registerTheClient() {
        oauth = server.gmail().oauth();
        oauth.registerClient("client", "secret");
        oauth.registerClient("other", "secret");
        http = new PlainHttp(server.gmail(), ALICE);
    }

    @Test
    void anAccessTokenLivesForAnHourByTheServersClock() {
        String token = refreshed(oauth.refreshToken(ALICE)).get("access_token").getAsString();

        pass(Duration.ofSeconds(3598));
        assertThat(opens(token)).isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(opens(token)).isFalse();
    }

    @Test
    void aRefreshYieldsNoNewRefreshToken() {
        JsonObject answer = refreshed(oauth.refreshToken(ALICE, Scope.SEND));

        assertThat(answer.keySet()).containsExactly("access_token", "expires_in", "scope", "token_type");
        assertThat(answer.get("scope").getAsString()).isEqualTo(Scope.SEND.url());
    }

    @Test
    void aRefreshTokenIsForItsClient() {
        String token = oauth.refreshTokenFor("other", ALICE);

        assertThat(error(refresh(token), 401)).isEqualTo("unauthorized_client: Unauthorized");
    }

    @Test
    void theOldestOfAHundredAndOneRefreshTokensDies() {
        List<String> tokens = IntStream.rangeClosed(0, 100)
                .mapToObj(number -> oauth.refreshTokenFor("client", ALICE))
                .toList();
        String ofAnotherClient = oauth.refreshToken(ALICE);

        assertThat(error(refresh(tokens.get(0)), 400)).isEqualTo("invalid_grant: Token has been expired or revoked.");
        assertThat(refresh(tokens.get(1)).statusCode()).isEqualTo(200);
        assertThat(refresh(ofAnotherClient).statusCode()).isEqualTo(200);
    }

    @Test
    void refreshTokensOfAClientInTestingLiveForSevenDays() {
        oauth.testing(true);
        String ofGmail = oauth.refreshToken(ALICE, Scope.SEND);
        String ofIdentity = oauth.refreshToken(ALICE, Scope.EMAIL);
        oauth.testing(false);
        String inProduction = oauth.refreshToken(ALICE, Scope.SEND);

        pass(Duration.ofDays(7).minusSeconds(1));
        assertThat(refresh(ofGmail).statusCode()).isEqualTo(200);
        pass(Duration.ofSeconds(1));

        assertThat(refresh(ofGmail).statusCode()).isEqualTo(400);
        assertThat(refresh(ofIdentity).statusCode()).isEqualTo(200);
        assertThat(refresh(inProduction).statusCode()).isEqualTo(200);
    }

    @Test
    void aRefreshTokenThatRestsForSixMonthsDies() {
        String used = oauth.refreshToken(ALICE);
        String resting = oauth.refreshToken(ALICE);
        pass(Duration.ofDays(120));
        refreshed(used);
        pass(Duration.ofDays(120));

        assertThat(refresh(used).statusCode()).isEqualTo(200);
        assertThat(refresh(resting).statusCode()).isEqualTo(400);
    }

    @Test
    void aNewPasswordKillsTheRefreshTokensWithGmailScopes() {
        String ofGmail = oauth.refreshToken(ALICE, Scope.READONLY);
        String ofIdentity = oauth.refreshToken(ALICE, Scope.EMAIL);
        String ofBob = oauth.refreshToken("bob@example.com");
        String access = refreshed(ofGmail).get("access_token").getAsString();

        oauth.passwordChanged(ALICE);

        assertThat(refresh(ofGmail).statusCode()).isEqualTo(400);
        assertThat(opens(access)).isFalse();
        assertThat(refresh(ofIdentity).statusCode()).isEqualTo(200);
        assertThat(refresh(ofBob).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"revoke", "o/oauth2/revoke"})
    void eitherTokenRevokesBoth(String path) {
        String refreshToken = oauth.refreshToken(ALICE);
        String byItself = refreshed(refreshToken).get("access_token").getAsString();
        String other = oauth.refreshToken(ALICE);
        String ofOther = refreshed(other).get("access_token").getAsString();

        assertThat(http.get(path + "?token=" + encoded(byItself)).statusCode()).isEqualTo(200);
        assertThat(http.post(path, "token=" + encoded(other)).statusCode()).isEqualTo(200);

        assertThat(opens(byItself)).isFalse();
        assertThat(opens(ofOther)).isFalse();
        assertThat(refresh(refreshToken).statusCode()).isEqualTo(400);
        assertThat(refresh(other).statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsNoTokenCannotBeRevoked() {
        String token = oauth.accessToken(ALICE);
        http.get("revoke?token=" + token);

        assertThat(error(http.get("revoke?token=" + token), 400)).isEqualTo("invalid_token: Token expired or revoked");
        assertThat(error(http.post("revoke", ""), 400)).startsWith("invalid_request");
    }

    @Test
    void theTokenOfAMailboxThatIsGoneIsRefused() {
        String token = oauth.refreshToken("guest@example.com");
        server.gmail().reset();

        assertThat(error(refresh(token), 400)).isEqualTo("invalid_grant: The account has been deleted");
    }

    @Test
    void grantTypesMustBeKnown() {
        assertThat(error(http.post("token", "grant_type=password" + CLIENT), 400))
                .isEqualTo("unsupported_grant_type: Invalid grant_type: password");
        assertThat(error(http.post("token", ""), 400)).startsWith("invalid_request");
    }

    private HttpResponse<byte[]> refresh(String refreshToken) {
        return http.post("token", "grant_type=refresh_token&refresh_token=" + encoded(refreshToken) + CLIENT);
    }

    private JsonObject refreshed(String refreshToken) {
        HttpResponse<byte[]> response = refresh(refreshToken);
        assertThat(response.statusCode()).isEqualTo(200);
        return PlainHttp.json(response);
    }

    private boolean opens(String accessToken) {
        return new PlainHttp(server.gmail(), accessToken)
                        .get("gmail/v1/users/me/profile")
                        .statusCode()
                == 200;
    }

    private void pass(Duration step) {
        now.updateAndGet(instant -> instant.plus(step));
    }

    private static String error(HttpResponse<byte[]> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        JsonObject body = PlainHttp.json(response);
        return body.get("error").getAsString() + ": "
                + body.get("error_description").getAsString();
    }

    private static String encoded(String token) {
        return URLEncoder.encode(token, StandardCharsets.UTF_8);
    }
}
