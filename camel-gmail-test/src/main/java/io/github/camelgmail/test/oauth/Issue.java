package io.github.camelgmail.test.oauth;

import org.jspecify.annotations.Nullable;

/**
 * What the token endpoint is about to issue.
 *
 * @param grant what the access token permits
 * @param clientId who gets it
 * @param refreshToken where the access token comes from, null for a service account and for an online code
 * @param showsRefreshToken whether the client is told the refresh token
 * @param nonce what the client wanted in its ID token, null for nothing
 */
record Issue(
        Grant grant,
        String clientId,
        @Nullable String refreshToken,
        boolean showsRefreshToken,
        @Nullable String nonce) {

    /** The grant and its client; the tokens are secrets. */
    @Override
    public String toString() {
        return "Issue[" + grant + ", " + clientId + "]";
    }
}
