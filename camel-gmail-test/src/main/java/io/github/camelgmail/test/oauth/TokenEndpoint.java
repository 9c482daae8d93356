package io.github.camelgmail.test.oauth;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Issues access tokens for refresh tokens and for the signed assertions of service accounts, as
 * {@code https://oauth2.googleapis.com/token} does. Safe for use by several threads.
 */
public final class TokenEndpoint {

    private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final ServiceAccounts serviceAccounts;
    private final Predicate<String> mailboxExists;

    public TokenEndpoint(
            AccessTokens accessTokens,
            RefreshTokens refreshTokens,
            ServiceAccounts serviceAccounts,
            Predicate<String> mailboxExists) {
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.serviceAccounts = serviceAccounts;
        this.mailboxExists = mailboxExists;
    }

    /** Answers the fields of one token request. */
    public TokenAnswer answer(Map<String, String> form) {
        try {
            return issued(grantFor(form));
        } catch (OAuthFailure failure) {
            return TokenAnswer.of(failure);
        }
    }

    private Grant grantFor(Map<String, String> form) {
        String grantType = required(form, "grant_type");
        return switch (grantType) {
            case "refresh_token" -> refreshedGrant(form);
            case JWT_BEARER -> assertedGrant(required(form, "assertion"));
            default -> throw OAuthFailure.unsupportedGrantType(grantType);
        };
    }

    private Grant refreshedGrant(Map<String, String> form) {
        if (!refreshTokens.knowsClient(required(form, "client_id"), required(form, "client_secret"))) {
            throw OAuthFailure.invalidClient();
        }
        Grant consented = refreshTokens
                .grantOf(required(form, "refresh_token"))
                .orElseThrow(() -> OAuthFailure.invalidGrant("Token has been expired or revoked."));
        String narrowed = form.getOrDefault("scope", "");
        if (narrowed.isBlank()) {
            return consented;
        }
        Set<Scope> asked = scopesIn(narrowed);
        if (!consented.scopes().containsAll(asked)) {
            throw OAuthFailure.invalidScope("Some requested scopes were not consented to.");
        }
        return new Grant(consented.address(), asked);
    }

    private Grant assertedGrant(String assertion) {
        AssertedIdentity identity = serviceAccounts.verify(assertion);
        if (!identity.actsForItself() && !mailboxExists.test(identity.subject())) {
            throw OAuthFailure.invalidGrant("Invalid email or User ID");
        }
        return new Grant(identity.subject(), scopesIn(identity.scope()));
    }

    private static Set<Scope> scopesIn(String scope) {
        return Arrays.stream(scope.trim().split("\\s+", -1))
                .map(Scope::ofUrl)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }

    private static String required(Map<String, String> form, String field) {
        String value = form.get(field);
        if (value == null || value.isEmpty()) {
            throw OAuthFailure.invalidRequest("Missing required parameter: " + field);
        }
        return value;
    }

    private TokenAnswer issued(Grant grant) {
        JsonObject body = new JsonObject();
        body.addProperty("access_token", accessTokens.issue(grant));
        body.addProperty("expires_in", AccessTokens.LIFETIME.toSeconds());
        body.addProperty(
                "scope",
                grant.scopes().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(Scope::url)
                        .collect(Collectors.joining(" ")));
        body.addProperty("token_type", "Bearer");
        return new TokenAnswer(200, body);
    }
}
