package io.github.camelgmail.test.oauth;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The signed tokens by which a service of Google's shows for which service account it calls, as Pub/Sub does when it pushes. Safe for use
 * by several threads. See "Authentication for push subscriptions" of Pub/Sub.
 */
public final class ServiceAccountIdTokens {

    private static final String ISSUER = "https://accounts.google.com";
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final SigningKey key;
    private final Clock clock;

    ServiceAccountIdTokens(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** Creates tokens with a key of their own. */
    public static ServiceAccountIdTokens withOwnKey(Clock clock) {
        return new ServiceAccountIdTokens(new SigningKey(clock), clock);
    }

    /**
     * Makes a token that lives for an hour.
     *
     * @param email the address of the service account
     * @param audience whom it is for
     */
    public String sign(String email, String audience) {
        Instant now = clock.instant();
        String id = AccountId.of(email);
        JsonObject claims = new JsonObject();
        claims.addProperty("aud", audience);
        claims.addProperty("azp", id);
        claims.addProperty("email", email);
        claims.addProperty("email_verified", true);
        claims.addProperty("exp", now.plus(LIFETIME).getEpochSecond());
        claims.addProperty("iat", now.getEpochSecond());
        claims.addProperty("iss", ISSUER);
        claims.addProperty("sub", id);
        return key.sign(claims);
    }

    /** The key set (RFC 7517) that verifies them, as JSON. */
    public String jwks() {
        return key.jwks().toString();
    }
}
