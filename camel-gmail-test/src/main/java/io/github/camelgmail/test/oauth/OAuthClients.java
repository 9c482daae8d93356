package io.github.camelgmail.test.oauth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The clients that are known. Safe for use by several threads. */
public final class OAuthClients {

    private static final String BASIC = "Basic ";

    private final Map<String, OAuthClient> byId = new ConcurrentHashMap<>();

    OAuthClients() {}

    /** Makes a client known, in the place of one with the same id. */
    public void register(OAuthClient client) {
        byId.put(client.id(), client);
    }

    /** Finds a client. */
    public Optional<OAuthClient> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Finds out which client sent a token request (RFC 6749, section 2.3.1).
     *
     * @throws OAuthFailure when it does not say so, is unknown, or cannot prove it
     */
    OAuthClient authenticate(TokenRequest request) {
        String[] basic = basicCredentials(request.authorization());
        String id = basic.length == 2 ? basic[0] : request.field("client_id");
        String secret = basic.length == 2 ? basic[1] : request.field("client_secret");
        if (id.isEmpty()) {
            throw OAuthFailure.invalidRequest("Could not determine client ID from request.");
        }
        OAuthClient client = find(id).orElseThrow(() -> OAuthFailure.invalidClient("The OAuth client was not found."));
        if (secret.isEmpty()) {
            throw OAuthFailure.invalidRequest("client_secret is missing.");
        }
        if (!Digests.equal(client.secret(), secret)) {
            throw OAuthFailure.invalidClient("The provided client secret is invalid.");
        }
        return client;
    }

    private static String[] basicCredentials(String authorization) {
        if (!authorization.startsWith(BASIC)) {
            return new String[0];
        }
        try {
            byte[] pair = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).trim());
            return new String(pair, StandardCharsets.UTF_8).split(":", 2);
        } catch (IllegalArgumentException e) {
            throw OAuthFailure.invalidClient("The OAuth client was not found.");
        }
    }
}
