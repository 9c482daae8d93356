package io.github.camelgmail.test.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The OAuth clients that may ask for tokens, and the consents that users gave them. Safe for use by several threads. */
public final class RefreshTokens {

    private final Map<String, String> secretByClientId = new ConcurrentHashMap<>();
    private final Map<String, Grant> consents = new ConcurrentHashMap<>();

    /** Makes a client known; a second call with the same id replaces its secret. */
    public void registerClient(String clientId, String clientSecret) {
        secretByClientId.put(clientId, clientSecret);
    }

    /** Records that the owner of a mailbox consented to scopes, and returns the refresh token of that consent. */
    public String consent(String address, Set<Scope> scopes) {
        String token = "1//0" + UUID.randomUUID().toString().replace("-", "");
        consents.put(token, new Grant(address, scopes));
        return token;
    }

    /** Withdraws a consent; its refresh token is answered with {@code invalid_grant} from now on. */
    public void revoke(String refreshToken) {
        consents.remove(refreshToken);
    }

    boolean knowsClient(String clientId, String clientSecret) {
        String expected = secretByClientId.get(clientId);
        return expected != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), clientSecret.getBytes(StandardCharsets.UTF_8));
    }

    Optional<Grant> grantOf(String refreshToken) {
        return Optional.ofNullable(consents.get(refreshToken));
    }
}
