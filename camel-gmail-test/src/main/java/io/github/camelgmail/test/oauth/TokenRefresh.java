package io.github.camelgmail.test.oauth;

import java.util.Set;

/** Exchanges refresh tokens, which stay valid and are not replaced (RFC 6749, section 6). */
final class TokenRefresh {

    private final OAuthClients clients;
    private final RefreshTokens refreshTokens;
    private final Accounts accounts;

    TokenRefresh(OAuthClients clients, RefreshTokens refreshTokens, Accounts accounts) {
        this.clients = clients;
        this.refreshTokens = refreshTokens;
        this.accounts = accounts;
    }

    Issue issueFor(TokenRequest request) {
        OAuthClient client = clients.authenticate(request);
        String token = request.required("refresh_token");
        Consent consent = refreshTokens
                .use(token)
                .orElseThrow(() -> OAuthFailure.invalidGrant("Token has been expired or revoked."));
        if (!consent.mayBeUsedBy(client)) {
            throw OAuthFailure.unauthorizedClient("Unauthorized");
        }
        if (!accounts.exist(consent.grant().address())) {
            throw OAuthFailure.invalidGrant("The account has been deleted");
        }
        return new Issue(narrowed(consent.grant(), request.field("scope")), client.id(), token, false, null);
    }

    private static Grant narrowed(Grant consented, String scope) {
        if (scope.isBlank()) {
            return consented;
        }
        Set<Scope> asked = Scope.in(scope);
        if (!consented.scopes().containsAll(asked)) {
            throw OAuthFailure.invalidScope("Some requested scopes were not consented to.");
        }
        return new Grant(consented.address(), asked);
    }
}
