package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.auth.oauth2.TokenVerifier;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.oauth.Scope;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a client learns who its user is, and what its tokens are worth. */
class IdentityTest {

    private static final String ALICE = "alice@example.com";
    private static final String LOOPBACK = "http://127.0.0.1:45678";

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private EmbeddedGmail gmail;
    private PlainHttp http;

    @BeforeEach
    void registerTheClient() {
        gmail = SERVER.gmail();
        gmail.oauth().registerClient("desktop", "secret");
        gmail.oauth().autoConsent(ALICE);
        http = new PlainHttp(gmail, "none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oauth2/v3/certs", "oauth2/v1/certs"})
    void anIdTokenIsVerifiedByGooglesLibrary(String certificates) throws Exception {
        TokenVerifier.Builder verifier = TokenVerifier.newBuilder()
                .setCertificatesLocation(gmail.rootUrl() + certificates)
                .setAudience("desktop")
                .setIssuer(gmail.oauth().issuer());
        String idToken =
                tokens("&nonce=n1", Scope.OPENID, Scope.EMAIL).get("id_token").getAsString();

        assertThat(verifier.build().verify(idToken).getPayload())
                .containsEntry("email", ALICE)
                .containsEntry("email_verified", true)
                .containsEntry("nonce", "n1")
                .hasEntrySatisfying("sub", sub -> assertThat(sub).asString().matches("1\\d{20}"));
        assertThatThrownBy(() -> verifier.setAudience("another client").build().verify(idToken))
                .isInstanceOf(TokenVerifier.VerificationException.class);
    }

    @Test
    void thereIsNoIdTokenWithoutTheScopeOpenid() {
        assertThat(tokens("", Scope.EMAIL).has("id_token")).isFalse();
        assertThat(tokens("", Scope.EMAIL).get("scope").getAsString()).isEqualTo(Scope.EMAIL.url());
    }

    @Test
    void theShortNamesOfScopesAreUnderstood() {
        String url = new Browser(gmail)
                .url("desktop", LOOPBACK, Scope.OPENID)
                .replace("scope=openid", "scope=openid+email+profile");

        assertThat(new Browser(gmail).answerOf(url).get("scope"))
                .isEqualTo("openid " + Scope.EMAIL.url() + " " + Scope.PROFILE.url());
    }

    @Test
    void theDiscoveryDocumentLeadsToEndpointsThatAnswer() {
        JsonObject document = PlainHttp.json(http.get(".well-known/openid-configuration"));

        assertThat(document.get("issuer").getAsString()).isEqualTo(gmail.oauth().issuer());
        assertThat(document.get("token_endpoint").getAsString())
                .isEqualTo(gmail.oauth().tokenUrl());
        assertThat(document.get("authorization_endpoint").getAsString())
                .isEqualTo(gmail.oauth().authorizationUrl());
        assertThat(http.get(document.get("jwks_uri").getAsString()).statusCode())
                .isEqualTo(200);
        assertThat(http.post(document.get("revocation_endpoint").getAsString(), "token=x")
                        .statusCode())
                .isEqualTo(400);
        assertThat(http.get(document.get("userinfo_endpoint").getAsString(), "Authorization", "Bearer " + ALICE)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokeninfo", "oauth2/v3/tokeninfo"})
    void tokeninfoDescribesAnAccessToken(String path) {
        String token = tokens("", Scope.OPENID, Scope.EMAIL, Scope.SEND)
                .get("access_token")
                .getAsString();

        JsonObject answer = PlainHttp.json(http.get(path + "?access_token=" + token));

        assertThat(answer.get("aud").getAsString()).isEqualTo("desktop");
        assertThat(answer.get("scope").getAsString()).contains(Scope.SEND.url(), "openid");
        assertThat(answer.get("email").getAsString()).isEqualTo(ALICE);
        assertThat(answer.get("expires_in").getAsString()).matches("359\\d");
        assertThat(answer.get("access_type").getAsString()).isEqualTo("offline");
        assertThat(PlainHttp.json(http.post(path, "access_token=" + token)).get("sub"))
                .isEqualTo(answer.get("sub"));
    }

    @Test
    void theFirstVersionOfTokeninfoHasItsOwnWords() {
        JsonObject answer = PlainHttp.json(
                http.get("oauth2/v1/tokeninfo?access_token=" + gmail.oauth().accessToken(ALICE, Scope.EMAIL)));

        assertThat(answer.keySet())
                .containsExactly(
                        "issued_to", "audience", "scope", "expires_in", "email", "verified_email", "access_type");
        assertThat(answer.get("expires_in").getAsInt()).isBetween(3590, 3599);
        assertThat(answer.get("access_type").getAsString()).isEqualTo("online");
    }

    @Test
    void tokeninfoDescribesTheBearerOfARequestThatNamesNoToken() {
        PlainHttp bearer = new PlainHttp(gmail, gmail.oauth().accessToken(ALICE, Scope.SEND));

        HttpResponse<byte[]> answer =
                bearer.post("tokeninfo", "", "Content-Type", "application/x-www-form-urlencoded;charset=UTF-8");

        assertThat(PlainHttp.json(answer).get("scope").getAsString()).isEqualTo(Scope.SEND.url());
    }

    @Test
    void tokeninfoShowsTheEmailOnlyWithItsScope() {
        JsonObject answer = PlainHttp.json(
                http.get("tokeninfo?access_token=" + gmail.oauth().accessToken(ALICE, Scope.SEND)));

        assertThat(answer.has("email")).isFalse();
        assertThat(answer.has("sub")).isFalse();
    }

    @Test
    void tokeninfoChecksIdTokens() {
        String idToken = tokens("", Scope.OPENID).get("id_token").getAsString();
        String forged = idToken.substring(0, idToken.length() - 6) + "AAAAAA";

        assertThat(PlainHttp.json(http.get("tokeninfo?id_token=" + idToken))
                        .get("aud")
                        .getAsString())
                .isEqualTo("desktop");
        assertInvalid(http.get("tokeninfo?id_token=" + forged));
        assertInvalid(http.get("tokeninfo?id_token=a.b.c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokeninfo", "tokeninfo?access_token=ya29.unknown", "oauth2/v1/tokeninfo?access_token=x"})
    void tokeninfoRefusesWhatIsNoToken(String path) {
        assertInvalid(http.get(path));
    }

    @Test
    void userinfoIsForTokensWithAScopeForIt() {
        String withEmail = gmail.oauth().accessToken(ALICE, Scope.EMAIL);
        String withoutEmail = gmail.oauth().accessToken(ALICE, Scope.OPENID);
        String gmailOnly = gmail.oauth().accessToken(ALICE);

        assertThat(PlainHttp.text(user(withEmail))).contains(ALICE);
        assertThat(PlainHttp.json(user(withoutEmail)).keySet()).containsExactly("sub");
        assertThat(user(gmailOnly).statusCode()).isEqualTo(403);
        assertThat(user("ya29.unknown").statusCode()).isEqualTo(401);
    }

    private HttpResponse<byte[]> user(String token) {
        return new PlainHttp(gmail, token).get("v1/userinfo");
    }

    private JsonObject tokens(String more, Scope... scopes) {
        Browser browser = new Browser(gmail);
        String code = browser.codeOf(browser.url("desktop", LOOPBACK, scopes) + more);
        return PlainHttp.json(http.post(
                "token",
                "grant_type=authorization_code&client_id=desktop&client_secret=secret&redirect_uri=" + LOOPBACK
                        + "&code=" + code));
    }

    private static void assertInvalid(HttpResponse<byte[]> response) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(PlainHttp.json(response).get("error_description").getAsString())
                .isEqualTo("Invalid Value");
    }
}
