package io.github.camelgmail.test.oauth;

import io.github.camelgmail.test.oauth.AuthorizationCodes.AuthorizationCode;
import org.jspecify.annotations.Nullable;

/** Exchanges authorization codes (RFC 6749, section 4.1.3), with the proof that their clients promised (RFC 7636). */
final class CodeExchange {

    private final OAuthClients clients;
    private final AuthorizationCodes codes;
    private final RefreshTokens refreshTokens;

    CodeExchange(OAuthClients clients, AuthorizationCodes codes, RefreshTokens refreshTokens) {
        this.clients = clients;
        this.codes = codes;
        this.refreshTokens = refreshTokens;
    }

    /**
     * Checks an exchange, which uses its code up even when it is refused.
     *
     * @throws OAuthFailure when the code is not the client's to exchange
     */
    Issue issueFor(TokenRequest request) {
        OAuthClient client = clients.authenticate(request);
        String sent = request.required("code");
        AuthorizationCode code = codes.take(sent);
        if (code == null) {
            throw OAuthFailure.invalidGrant(
                    RandomTokens.isAuthorizationCode(sent) ? "Bad Request" : "Malformed auth code.");
        }
        if (!code.request().client().id().equals(client.id())) {
            throw OAuthFailure.invalidGrant("Bad Request");
        }
        if (!code.request().redirectUri().equals(request.field("redirect_uri"))) {
            throw OAuthFailure.redirectUriMismatch();
        }
        requireProof(code.request().challenge(), request.field("code_verifier"));
        String refreshToken = code.withRefreshToken() ? refreshTokens.consent(client.id(), code.grant()) : null;
        return new Issue(
                code.grant(), client.id(), refreshToken, true, code.request().nonce());
    }

    private static void requireProof(@Nullable CodeChallenge challenge, String verifier) {
        if (challenge == null) {
            if (!verifier.isEmpty()) {
                throw OAuthFailure.invalidGrant("code_verifier or verifier is not needed.");
            }
            return;
        }
        if (verifier.isEmpty()) {
            throw OAuthFailure.invalidGrant("Missing code verifier.");
        }
        if (!challenge.isMetBy(verifier)) {
            throw OAuthFailure.invalidGrant("Invalid code verifier.");
        }
    }
}
