package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.api.client.auth.oauth2.AuthorizationCodeFlow;
import com.google.api.client.auth.oauth2.AuthorizationCodeTokenRequest;
import com.google.api.client.auth.oauth2.BearerToken;
import com.google.api.client.auth.oauth2.ClientParametersAuthentication;
import com.google.api.client.auth.oauth2.Credential;
import com.google.api.client.auth.oauth2.TokenResponse;
import com.google.api.client.auth.oauth2.TokenResponseException;
import com.google.api.client.http.BasicAuthentication;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpExecuteInterceptor;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.oauth.Scope;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way of an application to a user's mailbox, with Google's OAuth client library. */
class AuthorizationCodeTest {

    private static final String ALICE = "alice@example.com";
    private static final String BOB = "bob@example.com";
    private static final String LOOPBACK = "http://127.0.0.1:45678/Callback";
    private static final String WEB = "https://app.example.com/back?step=2";
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-02T10:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @RegisterExtension
    final EmbeddedGmailExtension server =
            EmbeddedGmailExtension.newInstance().clock(clock).mailbox(ALICE).mailbox(BOB);

    private EmbeddedGmail gmail;
    private Browser browser;

    @BeforeEach
    void registerTheClients() {
        gmail = server.gmail();
        gmail.oauth().registerClient("desktop", "secret");
        gmail.oauth().registerWebClient("web", "secret", WEB);
        gmail.oauth().autoConsent(ALICE);
        browser = new Browser(gmail);
    }

    @Test
    void anInstalledApplicationGetsARefreshTokenAndOpensTheMailbox() throws IOException {
        AuthorizationCodeFlow flow = flow(false);
        Map<String, String> answer = browser.answerOf(flow.newAuthorizationUrl()
                .setRedirectUri(LOOPBACK)
                .setState("a b&c")
                .build());
        TokenResponse tokens = flow.newTokenRequest(answer.get("code"))
                .setRedirectUri(LOOPBACK)
                .execute();
        Credential credential = flow.createAndStoreCredential(tokens, "alice");

        assertThat(answer).containsEntry("state", "a b&c").containsEntry("scope", Scope.MODIFY.url());
        assertThat(tokens.getExpiresInSeconds()).isEqualTo(3599);
        assertThat(tokens.getAccessToken()).startsWith("ya29.");
        assertThat(tokens.getRefreshToken()).startsWith("1//0");
        assertThat(profileOf(credential)).isEqualTo(ALICE);
        assertThat(credential.refreshToken()).isTrue();
        assertThat(profileOf(credential)).isEqualTo(ALICE);
    }

    @Test
    void theProofOfTheFlowsOwnKeyIsAccepted() throws IOException {
        AuthorizationCodeFlow flow = flow(true);
        String code = browser.codeOf(
                flow.newAuthorizationUrl().setRedirectUri(LOOPBACK).build());

        assertThat(flow.newTokenRequest(code).setRedirectUri(LOOPBACK).execute().getAccessToken())
                .isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "S256, " + CHALLENGE + ", " + VERIFIER + ", ",
        "plain, " + VERIFIER + ", " + VERIFIER + ", ",
        "S256, " + CHALLENGE + ", " + CHALLENGE + ", Invalid code verifier.",
        "S256, " + CHALLENGE + ", , Missing code verifier.",
        ", , " + VERIFIER + ", code_verifier or verifier is not needed.",
    })
    void theProofMustMeetTheChallenge(String method, String challenge, String verifier, String refusal)
            throws IOException {
        String pkce = challenge == null ? "" : "&code_challenge=" + challenge + "&code_challenge_method=" + method;
        AuthorizationCodeTokenRequest request =
                exchange("desktop", browser.codeOf(browser.url("desktop", LOOPBACK, Scope.SEND) + pkce), LOOPBACK);
        if (verifier != null) {
            request.set("code_verifier", verifier);
        }

        if (refusal == null) {
            assertThat(request.execute().getAccessToken()).isNotBlank();
        } else {
            assertRefused(request, 400, "invalid_grant", refusal);
        }
    }

    @Test
    void aCodeIsGoodOnce() throws IOException {
        String code = browser.codeOf(browser.url("desktop", LOOPBACK, Scope.SEND));
        exchange("desktop", code, LOOPBACK).execute();

        assertRefused(exchange("desktop", code, LOOPBACK), 400, "invalid_grant", "Bad Request");
        assertRefused(exchange("desktop", "no code", LOOPBACK), 400, "invalid_grant", "Malformed auth code.");
    }

    @Test
    void aCodeIsGoodForTenMinutes() throws IOException {
        String inTime = browser.codeOf(browser.url("desktop", LOOPBACK, Scope.SEND));
        String late = browser.codeOf(browser.url("desktop", LOOPBACK, Scope.SEND));
        pass(Duration.ofMinutes(10).minusSeconds(1));
        exchange("desktop", inTime, LOOPBACK).execute();
        pass(Duration.ofSeconds(1));

        assertRefused(exchange("desktop", late, LOOPBACK), 400, "invalid_grant", "Bad Request");
    }

    @Test
    void aCodeIsGoodForItsClientAndRedirectUriOnly() {
        String ofDesktop = browser.codeOf(browser.url("desktop", LOOPBACK, Scope.SEND));
        String forElsewhere = browser.codeOf(browser.url("desktop", LOOPBACK, Scope.SEND));

        assertRefused(exchange("web", ofDesktop, LOOPBACK), 400, "invalid_grant", "Bad Request");
        assertRefused(
                exchange("desktop", forElsewhere, LOOPBACK + "2"),
                400,
                "redirect_uri_mismatch",
                "The redirect URI in the request does not match one that is registered for the OAuth client.");
    }

    @Test
    void aWebApplicationGetsARefreshTokenWhenItAsksForOfflineAccess() throws IOException {
        String url = browser.url("web", WEB, Scope.MODIFY);

        assertThat(refreshTokenAfter(url)).isNull();
        assertThat(refreshTokenAfter(url + "&access_type=offline")).isNotNull();
        assertThat(refreshTokenAfter(url + "&access_type=offline")).isNull();
        assertThat(refreshTokenAfter(url + "&access_type=offline&prompt=consent"))
                .isNotNull();
    }

    @Test
    void scopesConsentedToBeforeComeAlongWhenAskedFor() throws IOException {
        refreshTokenAfter(browser.url("web", WEB, Scope.MODIFY) + "&access_type=offline");
        String url = browser.url("web", WEB, Scope.SEND) + "&include_granted_scopes=true";

        assertThat(browser.answerOf(url)).containsEntry("scope", Scope.MODIFY.url() + " " + Scope.SEND.url());
        assertThat(browser.answerOf(browser.url("web", WEB, Scope.SEND))).containsEntry("scope", Scope.SEND.url());
    }

    @Test
    void aClientMayProveItselfInTheHeader() throws IOException {
        String code = browser.codeOf(browser.url("desktop", LOOPBACK, Scope.SEND));

        TokenResponse tokens = exchange(code, LOOPBACK, new BasicAuthentication("desktop", "secret"))
                .execute();

        assertThat(tokens.getScope()).isEqualTo(Scope.SEND.url());
    }

    @Test
    void clientsThatCannotProveThemselvesAreRefused() {
        assertThat(exchangeAs("desktop", "wrong"))
                .isEqualTo("401 invalid_client: The provided client secret is invalid.");
        assertThat(exchangeAs("stranger", "secret")).isEqualTo("401 invalid_client: The OAuth client was not found.");
        assertThat(exchangeAs("desktop", "")).isEqualTo("400 invalid_request: client_secret is missing.");
        assertThat(exchangeAs("", "secret"))
                .isEqualTo("400 invalid_request: Could not determine client ID from request.");
    }

    @Test
    void theAccountIsChosenByTheUser() throws IOException {
        gmail.oauth().askForConsent();

        String code = browser.allow(browser.url("desktop", LOOPBACK, Scope.MODIFY), BOB)
                .get("code");
        TokenResponse tokens = exchange("desktop", code, LOOPBACK).execute();

        assertThat(GoogleClients.withToken(gmail, tokens.getAccessToken())
                        .users()
                        .getProfile("me")
                        .execute()
                        .getEmailAddress())
                .isEqualTo(BOB);
    }

    private void pass(Duration step) {
        now.updateAndGet(instant -> instant.plus(step));
    }

    private String refreshTokenAfter(String url) throws IOException {
        return exchange("web", browser.codeOf(url), WEB).execute().getRefreshToken();
    }

    private AuthorizationCodeFlow flow(boolean withProof) {
        AuthorizationCodeFlow.Builder flow = new AuthorizationCodeFlow.Builder(
                        BearerToken.authorizationHeaderAccessMethod(),
                        new NetHttpTransport(),
                        GsonFactory.getDefaultInstance(),
                        new GenericUrl(gmail.oauth().tokenUrl()),
                        new ClientParametersAuthentication("desktop", "secret"),
                        "desktop",
                        gmail.oauth().authorizationUrl())
                .setScopes(List.of(Scope.MODIFY.url()));
        return withProof ? flow.enablePKCE().build() : flow.build();
    }

    private AuthorizationCodeTokenRequest exchange(String client, String code, String redirectUri) {
        return exchange(code, redirectUri, new ClientParametersAuthentication(client, "secret"));
    }

    private AuthorizationCodeTokenRequest exchange(String code, String redirectUri, HttpExecuteInterceptor client) {
        return new AuthorizationCodeTokenRequest(
                        new NetHttpTransport(),
                        GsonFactory.getDefaultInstance(),
                        new GenericUrl(gmail.oauth().tokenUrl()),
                        code)
                .setRedirectUri(redirectUri)
                .setClientAuthentication(client);
    }

    /** Asks without Google's client, which loses the body of a 401. */
    private String exchangeAs(String clientId, String secret) {
        String form = "grant_type=authorization_code&code=4/0&client_id=" + clientId + "&client_secret=" + secret;
        HttpResponse<byte[]> response = new PlainHttp(gmail, "none").post("token", form);
        JsonObject body = PlainHttp.json(response);
        return response.statusCode() + " " + body.get("error").getAsString() + ": "
                + body.get("error_description").getAsString();
    }

    private String profileOf(Credential credential) throws IOException {
        return GoogleClients.with(gmail, credential)
                .users()
                .getProfile("me")
                .execute()
                .getEmailAddress();
    }

    private static void assertRefused(
            AuthorizationCodeTokenRequest request, int status, String error, String description) {
        TokenResponseException refusal = catchThrowableOfType(TokenResponseException.class, request::execute);
        assertThat(refusal.getStatusCode()).isEqualTo(status);
        assertThat(refusal.getDetails().getError()).isEqualTo(error);
        assertThat(refusal.getDetails().getErrorDescription()).isEqualTo(description);
    }
}
