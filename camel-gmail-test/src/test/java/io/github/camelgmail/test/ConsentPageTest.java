package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.oauth.Scope;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentPageTest {

    private static final String ALICE = "alice@example.com";
    private static final String BOB = "bob@example.com";
    private static final String LOOPBACK = "http://localhost:45678";
    private static final String WEB = "https://app.example.com/back";

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE).mailbox(BOB);

    private EmbeddedGmail gmail;
    private Browser browser;

    @BeforeEach
    void registerTheClients() {
        gmail = SERVER.gmail();
        gmail.oauth().registerClient("desktop", "secret");
        gmail.oauth().registerWebClient("web", "secret", WEB);
        browser = new Browser(gmail);
    }

    @Test
    void thePageNamesTheClientTheScopesAndTheAccounts() {
        HttpResponse<byte[]> page =
                browser.open(browser.url("desktop", LOOPBACK, Scope.SEND, Scope.LABELS) + "&login_hint=" + BOB);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(PlainHttp.text(page))
                .contains("<b>desktop</b>", Scope.SEND.url(), Scope.LABELS.url())
                .contains("<option>" + ALICE, "<option selected>" + BOB);
    }

    @Test
    void thePageCannotBeFramedNorRunScripts() {
        HttpResponse<byte[]> page = browser.open(browser.url("desktop", LOOPBACK, Scope.SEND));

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValue(
                        "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' " + LOOPBACK);
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=UTF-8");
    }

    @Test
    void whatClientsWriteIsEscaped() {
        gmail.oauth().registerClient("<script>'\"&", "secret");

        assertThat(PlainHttp.text(browser.open(browser.url("<script>'\"&", LOOPBACK, Scope.SEND))))
                .contains("&lt;script&gt;&#39;&quot;&amp;")
                .doesNotContain("<script>");
        assertThat(PlainHttp.text(browser.open(
                        browser.url("desktop", LOOPBACK, Scope.SEND).replace("=code", "=%3Cscript%3E"))))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void aUserMayRefuse() {
        assertThat(browser.deny(browser.url("web", WEB, Scope.SEND) + "&state=s"))
                .containsEntry("error", "access_denied")
                .containsEntry("state", "s")
                .doesNotContainKey("code");
    }

    @Test
    void aPageIsAnsweredOnce() {
        HttpResponse<byte[]> page = browser.open(browser.url("web", WEB, Scope.SEND));
        browser.decide(page, ALICE, "allow");

        assertThat(browser.decide(page, ALICE, "allow").statusCode()).isEqualTo(400);
    }

    @Test
    void anAccountThatDoesNotExistCannotConsent() {
        HttpResponse<byte[]> page = browser.open(browser.url("web", WEB, Scope.SEND));

        assertThat(browser.decide(page, "stranger@example.com", "allow").statusCode())
                .isEqualTo(400);
    }

    @Test
    void nobodyIsAskedWhenNoPromptIsWanted() {
        assertThat(browser.answerOf(browser.url("web", WEB, Scope.SEND) + "&prompt=none"))
                .containsEntry("error", "interaction_required");
    }

    @Test
    void theUserOfTheSettingsConsentsFromTheStartAndAfterAReset() {
        try (EmbeddedGmail consenting =
                EmbeddedGmail.builder().autoConsent("Carol@example.com").start()) {
            consenting.oauth().registerClient("desktop", "secret");
            Browser consentingBrowser = new Browser(consenting);
            assertThat(consentingBrowser.answerOf(consentingBrowser.url("desktop", LOOPBACK, Scope.SEND)))
                    .containsKey("code");

            consenting.reset();
            assertThat(consentingBrowser.answerOf(consentingBrowser.url("desktop", LOOPBACK, Scope.SEND)))
                    .containsKey("code");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1", "http://[::1]:9/a?b=c", "http://localhost/x"})
    void anInstalledApplicationReceivesOnAnyPortOfItsMachine(String redirectUri) {
        gmail.oauth().autoConsent(ALICE);

        assertThat(browser.open(browser.url("desktop", redirectUri, Scope.SEND))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).startsWith(redirectUri));
    }

    @ParameterizedTest
    @CsvSource({
        "desktop, https://attacker.example",
        "desktop, https://127.0.0.1:1",
        "desktop, http://127.0.0.1@attacker.example",
        "desktop, http://127.0.0.1.attacker.example",
        "desktop, http://somebody@127.0.0.1:1",
        "desktop, http://localhost:1#fragment",
        "desktop, javascript:alert(1)",
        "desktop, 'http://127.0.0.1:1/\r\nSet-Cookie: a=b'",
        "web, https://app.example.com/back/",
        "web, https://app.example.com/back?more",
        "web, http://127.0.0.1:1",
    })
    void nobodyIsSentToAnUnregisteredAddress(String client, String redirectUri) {
        gmail.oauth().autoConsent(ALICE);

        HttpResponse<byte[]> page = browser.open(browser.url(client, redirectUri, Scope.SEND));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(PlainHttp.text(page)).contains("Error 400: redirect_uri_mismatch");
        assertThat(page.headers().firstValue("Location")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "client_id=web, client_id=, Error 400: invalid_request",
        "client_id=web, client_id=stranger, Error 401: invalid_client",
        "response_type=code, response_type=token, Error 400: unsupported_response_type",
        "response_type=code, x=y, Required parameter is missing: response_type",
        "scope=, scope=everything+, Error 400: invalid_scope",
        "scope=, x=, Required parameter is missing: scope",
        "scope=, code_challenge=short&scope=, Invalid code challenge.",
        "redirect_uri=, x=, Required parameter is missing: redirect_uri",
    })
    void requestsThatMakeNoSenseGetAPageThatSaysWhy(String part, String replacement, String text) {
        gmail.oauth().autoConsent(ALICE);

        HttpResponse<byte[]> page =
                browser.open(browser.url("web", WEB, Scope.SEND).replace(part, replacement));

        assertThat(page.statusCode()).isBetween(400, 401);
        assertThat(PlainHttp.text(page)).contains(text);
    }

    @Test
    void theOldAddressOfThePageStillWorks() {
        String url = browser.url("web", WEB, Scope.SEND).replace("/v2/auth", "/auth");

        assertThat(browser.open(url).statusCode()).isEqualTo(200);
    }
}
