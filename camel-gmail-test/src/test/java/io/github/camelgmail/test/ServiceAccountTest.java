package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.json.webtoken.JsonWebSignature;
import com.google.api.client.json.webtoken.JsonWebToken;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.oauth.Scope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Assertions that Google's own library would never sign are signed here by hand. */
class ServiceAccountTest {

    private static final String ALICE = "alice@example.com";
    private static final String ROBOT = "robot@project.iam.gserviceaccount.com";
    private static final String UNAUTHORIZED =
            "401 unauthorized_client: Client is unauthorized to retrieve access tokens using this method,"
                    + " or client not authorized for any of the scopes requested.";
    private static final String NOT_SHORT_LIVED =
            "400 invalid_grant: Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable"
                    + " timeframe. Check your iat and exp values in the JWT claim.";

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private EmbeddedGmail gmail;
    private PrivateKey key;
    private long now;

    @BeforeEach
    void readTheKey() throws IOException {
        gmail = SERVER.gmail();
        byte[] json = gmail.oauth().serviceAccountKey(ROBOT).getBytes(StandardCharsets.UTF_8);
        key = ServiceAccountCredentials.fromStream(new ByteArrayInputStream(json))
                .getPrivateKey();
        now = Instant.now().getEpochSecond();
    }

    @Test
    void everythingIsDelegatedUnlessAListSaysOtherwise() throws Exception {
        assertThat(answer(claims())).isEqualTo("200 " + Scope.SEND.url());
    }

    @Test
    void onlyTheScopesOfTheListAreDelegated() throws Exception {
        gmail.oauth().delegate(ROBOT, Scope.READONLY, Scope.LABELS);

        assertThat(answer(claims())).isEqualTo(UNAUTHORIZED);
        assertThat(answer(claims().set("scope", Scope.READONLY.url() + " " + Scope.SEND.url())))
                .isEqualTo(UNAUTHORIZED);
        assertThat(answer(claims().set("scope", Scope.READONLY.url()))).isEqualTo("200 " + Scope.READONLY.url());
    }

    @Test
    void anEmptyListForbidsActingForUsersButNotForItself() throws Exception {
        gmail.oauth().delegate(ROBOT);

        assertThat(answer(claims())).isEqualTo(UNAUTHORIZED);
        assertThat(answer(claims().set("sub", ROBOT))).startsWith("200");
    }

    @Test
    void aResetTakesTheListAway() throws Exception {
        gmail.oauth().delegate(ROBOT);
        gmail.reset();

        assertThat(answer(claims())).startsWith("200");
    }

    @Test
    void assertionsLiveForAnHourAtMost() throws Exception {
        assertThat(answer(claims().set("exp", now + 3601))).isEqualTo(NOT_SHORT_LIVED);
        assertThat(answer(claims().set("iat", now - 3700).set("exp", now - 100)))
                .isEqualTo(NOT_SHORT_LIVED);
        assertThat(answer(claims().set("iat", null))).startsWith("400 invalid_grant");
    }

    @Test
    void theAudienceIsTheTokenEndpoint() throws Exception {
        assertThat(answer(claims().set("aud", "https://example.com/elsewhere")))
                .isEqualTo("400 invalid_grant: Invalid JWT: Failed audience check.");
        assertThat(answer(claims().set("aud", "not a uri"))).startsWith("400 invalid_grant");
        assertThat(answer(claims().set("aud", "https://oauth2.googleapis.com/token")))
                .startsWith("200");
    }

    @Test
    void theScopeMustBeAScope() throws Exception {
        String refusal = "400 invalid_scope: Invalid OAuth scope or ID token audience provided.";

        assertThat(answer(claims().set("scope", "everything"))).isEqualTo(refusal);
        assertThat(answer(claims().set("scope", ""))).isEqualTo(refusal);
    }

    @Test
    void theSubjectMustHaveAMailbox() throws Exception {
        assertThat(answer(claims().set("sub", "stranger@example.com")))
                .isEqualTo("400 invalid_grant: Invalid email or User ID");
    }

    @Test
    void theIssuerMustBeAServiceAccount() throws Exception {
        assertThat(answer(claims().set("iss", ALICE))).isEqualTo("400 invalid_grant: Invalid grant: account not found");
    }

    @Test
    void whatIsNoAssertionIsABadRequest() {
        assertThat(exchange("a.b")).isEqualTo("400 invalid_grant: Bad Request");
        assertThat(exchange("a.b.c")).isEqualTo("400 invalid_grant: Bad Request");
    }

    private JsonWebToken.Payload claims() {
        JsonWebToken.Payload claims = new JsonWebToken.Payload();
        return claims.set("iss", ROBOT)
                .set("sub", ALICE)
                .set("scope", Scope.SEND.url())
                .set("aud", gmail.oauth().tokenUrl())
                .set("iat", now)
                .set("exp", now + 3600);
    }

    private String answer(JsonWebToken.Payload claims) throws GeneralSecurityException, IOException {
        JsonWebSignature.Header header = new JsonWebSignature.Header().setAlgorithm("RS256");
        return exchange(JsonWebSignature.signUsingRsaSha256(key, GsonFactory.getDefaultInstance(), header, claims));
    }

    private String exchange(String assertion) {
        String grantType = URLEncoder.encode("urn:ietf:params:oauth:grant-type:jwt-bearer", StandardCharsets.UTF_8);
        HttpResponse<byte[]> response =
                new PlainHttp(gmail, "none").post("token", "grant_type=" + grantType + "&assertion=" + assertion);
        JsonObject body = PlainHttp.json(response);
        return response.statusCode() + " "
                + (body.has("scope")
                        ? body.get("scope").getAsString()
                        : body.get("error").getAsString() + ": "
                                + body.get("error_description").getAsString());
    }
}
