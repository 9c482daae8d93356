package io.github.camelgmail.test.oauth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks a user for (RFC 6749, section 4.1.1).
 *
 * @param client who asks
 * @param redirectUri where the answer goes, known to be the client's
 * @param scopes what is asked for
 * @param state comes back with the answer, null when the client sent none
 * @param nonce goes into the ID token, null when the client sent none
 * @param challenge what the client will prove, null when it proves nothing
 * @param offline whether the client wants a refresh token
 * @param withGrantedScopes whether scopes that the user consented to before are added
 * @param prompts what the user is to be asked, such as {@code consent}
 * @param loginHint the account that the client expects, empty when it expects none
 */
record AuthorizationRequest(
        OAuthClient client,
        String redirectUri,
        Set<Scope> scopes,
        @Nullable String state,
        @Nullable String nonce,
        @Nullable CodeChallenge challenge,
        boolean offline,
        boolean withGrantedScopes,
        Set<String> prompts,
        String loginHint) {

    /**
     * Reads the parameters of a URL.
     *
     * @throws OAuthFailure when the request cannot be shown to a user; its answer must not leave this server then
     */
    static AuthorizationRequest read(Map<String, String> parameters, OAuthClients clients) {
        OAuthClient client = clients.find(required(parameters, "client_id"))
                .orElseThrow(() -> OAuthFailure.invalidClient("The OAuth client was not found."));
        String redirectUri = required(parameters, "redirect_uri");
        if (!client.mayReceiveAt(redirectUri)) {
            throw OAuthFailure.redirectUriMismatch();
        }
        String responseType = required(parameters, "response_type");
        if (!responseType.equals("code")) {
            throw OAuthFailure.unsupportedResponseType(responseType);
        }
        return new AuthorizationRequest(
                client,
                redirectUri,
                scopes(required(parameters, "scope")),
                parameters.get("state"),
                parameters.get("nonce"),
                CodeChallenge.of(parameters),
                "offline".equals(parameters.get("access_type")),
                "true".equals(parameters.get("include_granted_scopes")),
                Arrays.stream(parameters.getOrDefault("prompt", "").trim().split("\\s+", -1))
                        .collect(Collectors.toUnmodifiableSet()),
                parameters.getOrDefault("login_hint", ""));
    }

    /** The client's URL for an answer with these parameters, and the state. */
    String answerUrl(Map<String, String> answer) {
        Map<String, String> all = new LinkedHashMap<>();
        if (state != null) {
            all.put("state", state);
        }
        all.putAll(answer);
        String query = all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return redirectUri + (redirectUri.indexOf('?') < 0 ? "?" : "&") + query;
    }

    private static Set<Scope> scopes(String text) {
        Scope.firstInvalid(text).ifPresent(invalid -> {
            throw OAuthFailure.invalidScope("Some requested scopes were invalid. {invalid=[" + invalid + "]}");
        });
        return Scope.in(text);
    }

    private static String required(Map<String, String> parameters, String name) {
        String value = parameters.getOrDefault(name, "");
        if (value.isBlank()) {
            throw OAuthFailure.invalidRequest("Required parameter is missing: " + name);
        }
        return value;
    }

    /** The client and the scopes; state and nonce are secrets. */
    @Override
    public String toString() {
        return "AuthorizationRequest[" + client + ", " + scopes + "]";
    }
}
