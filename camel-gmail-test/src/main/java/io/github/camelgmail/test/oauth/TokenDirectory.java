package io.github.camelgmail.test.oauth;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Says what tokens stand for, and makes them invalid. Safe for use by several threads. */
public final class TokenDirectory {

    private static final int OK = 200;

    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final IdTokens idTokens;
    private final Clock clock;

    TokenDirectory(AccessTokens accessTokens, RefreshTokens refreshTokens, IdTokens idTokens, Clock clock) {
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.idTokens = idTokens;
        this.clock = clock;
    }

    /**
     * Revokes an access or refresh token, and with either the other one (RFC 7009).
     *
     * @param token empty when the request has none
     */
    public TokenAnswer revoke(String token) {
        if (token.isEmpty()) {
            return TokenAnswer.of(OAuthFailure.invalidRequest("Missing required parameter: token"));
        }
        if (!revokeKnown(token)) {
            return TokenAnswer.of(OAuthFailure.invalidToken("Token expired or revoked"));
        }
        return new TokenAnswer(OK, new JsonObject());
    }

    /** Lets the refresh tokens with Gmail scopes of an account die, and their access tokens, as a new password does. */
    public void passwordChanged(String address) {
        refreshTokens.revokeGmailOf(address.toLowerCase(Locale.ROOT)).forEach(accessTokens::revokeFrom);
    }

    /** Withdraws a consent, with the access tokens that came of it. */
    public void revokeRefreshToken(String refreshToken) {
        refreshTokens.revoke(refreshToken);
        accessTokens.revokeFrom(refreshToken);
    }

    /** Describes an access token ({@code tokeninfo}). */
    public TokenAnswer describe(String accessToken) {
        return accessTokens
                .find(accessToken)
                .map(this::description)
                .map(body -> new TokenAnswer(OK, body))
                .orElseGet(TokenDirectory::invalidValue);
    }

    /** Describes an access token in the words of {@code oauth2/v1/tokeninfo}. */
    public TokenAnswer describeInOldWords(String accessToken) {
        return accessTokens
                .find(accessToken)
                .map(this::oldDescription)
                .map(body -> new TokenAnswer(OK, body))
                .orElseGet(TokenDirectory::invalidValue);
    }

    /** Checks an ID token, and shows what it says. */
    public TokenAnswer describeIdToken(String idToken) {
        return idTokens.claimsOf(idToken)
                .map(claims -> new TokenAnswer(OK, withTexts(claims)))
                .orElseGet(TokenDirectory::invalidValue);
    }

    /**
     * Says who the user of an access token is ({@code userinfo}).
     *
     * @return empty when the token is not valid
     */
    public Optional<TokenAnswer> user(String accessToken) {
        return accessTokens.grantOf(accessToken).map(TokenDirectory::user);
    }

    private static TokenAnswer user(Grant grant) {
        if (!grant.carriesAnyOf(Set.of(Scope.OPENID, Scope.EMAIL, Scope.PROFILE))) {
            return TokenAnswer.of(OAuthFailure.insufficientScope());
        }
        JsonObject user = new JsonObject();
        user.addProperty("sub", AccountId.of(grant.address()));
        if (grant.scopes().contains(Scope.EMAIL)) {
            user.addProperty("email", grant.address());
            user.addProperty("email_verified", true);
        }
        return new TokenAnswer(OK, user);
    }

    private boolean revokeKnown(String token) {
        Optional<IssuedToken> access = accessTokens.findIssued(token);
        if (access.isPresent()) {
            accessTokens.revoke(token);
            revokeRefreshToken(access.map(IssuedToken::refreshToken).orElse(token));
            return true;
        }
        boolean live = refreshTokens.isLive(token);
        revokeRefreshToken(token);
        return live;
    }

    private JsonObject description(IssuedToken token) {
        JsonObject body = new JsonObject();
        body.addProperty("azp", token.clientId());
        body.addProperty("aud", token.clientId());
        if (token.grant().scopes().contains(Scope.OPENID)) {
            body.addProperty("sub", AccountId.of(token.grant().address()));
        }
        body.addProperty("scope", Scope.text(token.grant().scopes()));
        body.addProperty("exp", Long.toString(token.expires().getEpochSecond()));
        body.addProperty("expires_in", Long.toString(secondsLeft(token)));
        if (token.grant().scopes().contains(Scope.EMAIL)) {
            body.addProperty("email", token.grant().address());
            body.addProperty("email_verified", "true");
        }
        body.addProperty("access_type", accessType(token));
        return body;
    }

    private JsonObject oldDescription(IssuedToken token) {
        JsonObject body = new JsonObject();
        body.addProperty("issued_to", token.clientId());
        body.addProperty("audience", token.clientId());
        if (token.grant().scopes().contains(Scope.OPENID)) {
            body.addProperty("user_id", AccountId.of(token.grant().address()));
        }
        body.addProperty("scope", Scope.text(token.grant().scopes()));
        body.addProperty("expires_in", secondsLeft(token));
        if (token.grant().scopes().contains(Scope.EMAIL)) {
            body.addProperty("email", token.grant().address());
            body.addProperty("verified_email", true);
        }
        body.addProperty("access_type", accessType(token));
        return body;
    }

    /** The lookup shows all claims as texts, numbers and booleans too. */
    private static JsonObject withTexts(JsonObject claims) {
        JsonObject texts = new JsonObject();
        claims.entrySet()
                .forEach(claim ->
                        texts.addProperty(claim.getKey(), claim.getValue().getAsString()));
        return texts;
    }

    private long secondsLeft(IssuedToken token) {
        return token.expires().getEpochSecond() - clock.instant().getEpochSecond();
    }

    private static String accessType(IssuedToken token) {
        return token.refreshToken() == null ? "online" : "offline";
    }

    private static TokenAnswer invalidValue() {
        return TokenAnswer.of(OAuthFailure.invalidToken("Invalid Value"));
    }
}
