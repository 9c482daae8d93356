package io.github.camelgmail.test.http;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.fault.IncomingCall;
import io.github.camelgmail.test.oauth.AuthorizationAnswer;
import io.github.camelgmail.test.oauth.AuthorizationEndpoint;
import io.github.camelgmail.test.oauth.AuthorizationServer;
import io.github.camelgmail.test.oauth.ServiceAccounts;
import io.github.camelgmail.test.oauth.TokenAnswer;
import io.github.camelgmail.test.oauth.TokenRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers for {@code accounts.google.com}, {@code oauth2.googleapis.com} and their older names, at the paths that are used there.
 */
final class OAuthEndpoints {

    private static final String CACHE_CONTROL = "Cache-Control";

    private final AuthorizationServer server;
    private final FaultStage faults;
    private final Deliveries deliveries;
    private final Supplier<String> rootUrl;

    OAuthEndpoints(AuthorizationServer server, FaultStage faults, Deliveries deliveries, Supplier<String> rootUrl) {
        this.server = server;
        this.faults = faults;
        this.deliveries = deliveries;
        this.rootUrl = rootUrl;
    }

    /** Answers a request; empty when its verb and path are not of OAuth. */
    Optional<WebResponse> answer(WebRequest request) {
        String path = request.path();
        if (ServiceAccounts.TOKEN_PATHS.contains(path) && request.verb().equals("POST")) {
            deliveries.current().isCallOf("token", "");
            return Optional.of(faults.answer(new IncomingCall("token", path, "", 0), request, () -> token(request)));
        }
        Optional<WebResponse> answer = otherAnswer(request, path);
        answer.ifPresent(unused -> deliveries.current().isCallOf("oauth", ""));
        return answer;
    }

    private Optional<WebResponse> otherAnswer(WebRequest request, String path) {
        return switch (request.verb()) {
            case "GET" -> Optional.ofNullable(read(request));
            case "POST" ->
                path.equals(AuthorizationEndpoint.DECISION_PATH)
                        ? Optional.of(browser(server.authorization().decide(parameters(request))))
                        : Optional.ofNullable(readOrPost(request));
            default -> Optional.empty();
        };
    }

    private @Nullable WebResponse read(WebRequest request) {
        return switch (request.path()) {
            case "/oauth2/v3/certs" -> shown(server.signingKey().jwks());
            case "/oauth2/v1/certs" -> shown(server.signingKey().certificates());
            case "/.well-known/openid-configuration" -> shown(server.discovery(issuer()));
            case "/v1/userinfo", "/oauth2/v3/userinfo", "/oauth2/v2/userinfo", "/oauth2/v1/userinfo" -> user(request);
            default -> readOrPost(request);
        };
    }

    private @Nullable WebResponse readOrPost(WebRequest request) {
        return switch (request.path()) {
            case "/o/oauth2/v2/auth", "/o/oauth2/auth" ->
                browser(server.authorization().begin(parameters(request)));
            case "/revoke", "/o/oauth2/revoke" -> json(server.tokens().revoke(parameter(request, "token")));
            case "/tokeninfo", "/oauth2/v3/tokeninfo" -> json(description(request));
            case "/oauth2/v1/tokeninfo", "/oauth2/v2/tokeninfo" ->
                json(server.tokens().describeInOldWords(parameter(request, "access_token")));
            default -> null;
        };
    }

    private WebResponse token(WebRequest request) {
        String authorization = request.headers().first("Authorization").orElse("");
        return json(server.tokenEndpoint().answer(new TokenRequest(parameters(request), authorization, issuer())));
    }

    /** Describes the token among the parameters, or else the bearer of the request, as google-auth-library for Node sends it. */
    private TokenAnswer description(WebRequest request) {
        Map<String, String> parameters = parameters(request);
        String idToken = parameters.get("id_token");
        if (idToken != null) {
            return server.tokens().describeIdToken(idToken);
        }
        String accessToken = parameters.get("access_token");
        return server.tokens()
                .describe(accessToken == null ? Gatekeeper.token(request).orElse("") : accessToken);
    }

    private WebResponse user(WebRequest request) {
        return Gatekeeper.token(request)
                .flatMap(server.tokens()::user)
                .map(OAuthEndpoints::json)
                .orElseGet(() -> WebResponse.of(ApiFailure.invalidCredentials()));
    }

    private String issuer() {
        String url = rootUrl.get();
        return url.substring(0, url.length() - 1);
    }

    /** The fields of a form, beside the parameters of the URL. */
    private static Map<String, String> parameters(WebRequest request) {
        QueryParameters form = QueryParameters.parse(new String(request.body(), StandardCharsets.UTF_8));
        return form.over(request.query()).firstValues();
    }

    private static String parameter(WebRequest request, String name) {
        return parameters(request).getOrDefault(name, "");
    }

    private static WebResponse browser(AuthorizationAnswer answer) {
        if (answer instanceof AuthorizationAnswer.Redirect redirect) {
            return WebResponse.empty(302).with("Location", redirect.url()).with(CACHE_CONTROL, "no-store");
        }
        return page((AuthorizationAnswer.Page) answer);
    }

    private static WebResponse page(AuthorizationAnswer.Page page) {
        String policy =
                "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action " + page.formTargets();
        return WebResponse.text(page.status(), page.html())
                .with("Content-Type", "text/html; charset=UTF-8")
                .with("Content-Security-Policy", policy)
                .with("X-Frame-Options", "DENY")
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "no-referrer")
                .with(CACHE_CONTROL, "no-store");
    }

    private static WebResponse shown(JsonObject body) {
        return WebResponse.json(200, body, true);
    }

    private static WebResponse json(TokenAnswer answer) {
        return WebResponse.json(answer.status(), answer.body(), true).with(CACHE_CONTROL, "no-store");
    }
}
