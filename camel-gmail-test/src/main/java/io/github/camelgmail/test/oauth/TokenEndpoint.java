package io.github.camelgmail.test.oauth;

import com.google.gson.JsonObject;

/**
 * Issues access tokens for authorization codes, for refresh tokens and for the signed assertions of service accounts, as
 * {@code https://oauth2.googleapis.com/token} does. Safe for use by several threads.
 */
public final class TokenEndpoint {

    private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final IdTokens idTokens;
    private final CodeExchange codes;
    private final TokenRefresh refresh;
    private final AssertionExchange assertions;

    TokenEndpoint(
            AccessTokens accessTokens,
            RefreshTokens refreshTokens,
            IdTokens idTokens,
            CodeExchange codes,
            TokenRefresh refresh,
            AssertionExchange assertions) {
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.idTokens = idTokens;
        this.codes = codes;
        this.refresh = refresh;
        this.assertions = assertions;
    }

    /** Answers one token request. */
    public TokenAnswer answer(TokenRequest request) {
        try {
            return new TokenAnswer(200, issued(issueFor(request), request.issuer()));
        } catch (OAuthFailure failure) {
            return TokenAnswer.of(failure);
        }
    }

    private Issue issueFor(TokenRequest request) {
        String grantType = request.required("grant_type");
        return switch (grantType) {
            case "authorization_code" -> codes.issueFor(request);
            case "refresh_token" -> refresh.issueFor(request);
            case JWT_BEARER -> assertions.issueFor(request);
            default -> throw OAuthFailure.unsupportedGrantType(grantType);
        };
    }

    private JsonObject issued(Issue issue, String issuer) {
        JsonObject body = new JsonObject();
        String accessToken = accessTokens.issue(issue.grant(), issue.clientId(), issue.refreshToken());
        body.addProperty("access_token", accessToken);
        body.addProperty("expires_in", AccessTokens.LIFETIME.toSeconds());
        String refreshToken = issue.refreshToken();
        if (issue.showsRefreshToken() && refreshToken != null) {
            body.addProperty("refresh_token", refreshToken);
        }
        if (refreshToken != null) {
            refreshTokens
                    .lifeLeftInTesting(refreshToken)
                    .ifPresent(left -> body.addProperty("refresh_token_expires_in", left.toSeconds() - 1));
        }
        body.addProperty("scope", Scope.text(issue.grant().scopes()));
        body.addProperty("token_type", "Bearer");
        if (issue.grant().scopes().contains(Scope.OPENID)) {
            body.addProperty("id_token", idTokens.write(issue, accessToken, issuer));
        }
        return body;
    }
}
