package io.github.camelgmail.test.oauth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind an access token.
 *
 * @param grant what it permits
 * @param clientId the client that it was issued to
 * @param refreshToken the token from which it came, null when there is none
 * @param expires when it ends
 */
record IssuedToken(Grant grant, String clientId, @Nullable String refreshToken, Instant expires) {

    /** The grant and the end; the refresh token is a secret. */
    @Override
    public String toString() {
        return "IssuedToken[" + grant + ", " + expires + "]";
    }
}
