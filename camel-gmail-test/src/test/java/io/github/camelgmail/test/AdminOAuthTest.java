package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.oauth.Scope;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OAuth without a line of Java, as a client in another language needs it of the standalone server. */
class AdminOAuthTest {

    private static final String ALICE = "alice@example.com";
    private static final String BROWSER_URL = "o/oauth2/v2/auth?client_id=app&response_type=code"
            + "&redirect_uri=http://127.0.0.1:9/&scope=https://mail.google.com/";

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private EmbeddedGmail gmail;
    private PlainHttp http;

    @BeforeEach
    void connect() {
        gmail = SERVER.gmail();
        http = new PlainHttp(gmail, ALICE);
    }

    @Test
    void aRegisteredClientExchangesTheCodeOfAUserWhoConsentsByHimself() {
        assertThat(text(post("clients", "{'id': 'app', 'secret': 'hush'}")))
                .contains("\"installed\": true")
                .doesNotContain("hush");
        assertThat(put("consent", "{'address': 'alice@example.com'}").statusCode())
                .isEqualTo(204);
        String location = http.get(BROWSER_URL).headers().firstValue("Location").orElseThrow();
        String code = location.replaceAll(".*[?&]code=([^&]*).*", "$1");

        JsonObject tokens = PlainHttp.json(http.post(
                "token",
                "grant_type=authorization_code&client_id=app&client_secret=hush"
                        + "&redirect_uri=http://127.0.0.1:9/&code=" + code,
                "Content-Type",
                "application/x-www-form-urlencoded"));

        assertThat(profileBy(tokens.get("access_token").getAsString())).isEqualTo(200);
        assertThat(tokens.has("refresh_token")).isTrue();
    }

    @Test
    void aWebApplicationIsBoundToItsRedirectUris() {
        post("clients", "{'id': 'app', 'secret': 'hush', 'redirectUris': ['https://app.example/back']}");

        assertThat(text(http.get(BROWSER_URL))).contains("redirect_uri_mismatch");
    }

    @Test
    void theConsentPageComesBackWhenConsentIsWithdrawn() {
        post("clients", "{'id': 'app', 'secret': 'hush'}");
        put("consent", "{'address': 'alice@example.com'}");
        http.send("DELETE", "__admin/oauth/consent", new byte[0]);

        assertThat(http.get(BROWSER_URL).statusCode()).isEqualTo(200);
    }

    @Test
    void aRefreshTokenIsMadeAndDiesWithTheOthersOfItsMailbox() {
        post("clients", "{'id': 'app', 'secret': 'hush'}");
        String token = PlainHttp.json(post("refreshTokens", "{'address': 'alice@example.com', 'clientId': 'app'}"))
                .get("refreshToken")
                .getAsString();

        assertThat(refresh(token).statusCode()).isEqualTo(200);
        http.send("DELETE", "__admin/oauth/refreshTokens?address=" + ALICE, new byte[0]);
        assertThat(text(refresh(token))).contains("invalid_grant");
    }

    @Test
    void anAccessTokenCarriesTheScopesThatWereAskedForUntilItIsRevoked() {
        JsonObject answer = PlainHttp.json(
                post("accessTokens", "{'address': 'alice@example.com', 'scopes': ['" + Scope.SEND.url() + "']}"));
        String token = answer.get("accessToken").getAsString();

        assertThat(answer.getAsJsonArray("scopes")).hasSize(1);
        assertThat(profileBy(token)).isEqualTo(403);
        http.send("DELETE", "__admin/oauth/accessTokens", new byte[0]);
        assertThat(profileBy(token)).isEqualTo(401);
    }

    @Test
    void theKeyOfAServiceAccountIsReadByGooglesLibrary() throws Exception {
        JsonObject key = PlainHttp.json(post("serviceAccounts", "{'email': 'robot@project.example'}"))
                .getAsJsonObject("key");
        var credentials = ServiceAccountCredentials.fromStream(
                        new ByteArrayInputStream(key.toString().getBytes(StandardCharsets.UTF_8)))
                .createScoped(Scope.READONLY.url())
                .createDelegated(ALICE);

        assertThat(GoogleClients.with(gmail, new HttpCredentialsAdapter(credentials))
                        .users()
                        .getProfile("me")
                        .execute()
                        .getEmailAddress())
                .isEqualTo(ALICE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clients | {'id': 'app'} | secret is missing",
                "clients | {'id': 'app', 'secret': 's', 'redirectUris': ['not a uri']} | not a uri",
                "accessTokens | {'address': 'alice@example.com', 'scopes': ['readonly']} | not readonly",
                "accessTokens | {'address': 'alice'} | Not a mail address",
                "refreshTokens | {'scopes': []} | address is missing",
                "serviceAccounts | {'email': 'r@p.example', 'scope': []} | scope: no such field",
            })
    void whatCannotBeFollowedNamesTheField(String page, String body, String complaint) {
        HttpResponse<byte[]> refused = post(page, body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(PlainHttp.error(refused).get("message").getAsString()).contains(complaint);
    }

    private HttpResponse<byte[]> refresh(String token) {
        return http.post(
                "token",
                "grant_type=refresh_token&client_id=app&client_secret=hush&refresh_token=" + token,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private int profileBy(String token) {
        return new PlainHttp(gmail, token).get("gmail/v1/users/me/profile").statusCode();
    }

    private HttpResponse<byte[]> post(String page, String body) {
        return http.post("__admin/oauth/" + page, body.replace('\'', '"'), "Content-Type", "application/json");
    }

    private HttpResponse<byte[]> put(String page, String body) {
        byte[] json = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return http.send("PUT", "__admin/oauth/" + page, json, "Content-Type", "application/json");
    }

    private static String text(HttpResponse<byte[]> response) {
        return PlainHttp.text(response);
    }
}
