package io.github.camelgmail.test.oauth;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** The signed tokens by which clients learn who their user is (OpenID Connect Core 1.0, section 2). */
final class IdTokens {

    private static final Duration LIFETIME = Duration.ofHours(1);

    private final SigningKey key;
    private final Clock clock;

    IdTokens(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    String write(Issue issue, String accessToken, String issuer) {
        Instant now = clock.instant();
        JsonObject claims = new JsonObject();
        claims.addProperty("iss", issuer);
        claims.addProperty("azp", issue.clientId());
        claims.addProperty("aud", issue.clientId());
        claims.addProperty("sub", AccountId.of(issue.grant().address()));
        if (issue.grant().scopes().contains(Scope.EMAIL)) {
            claims.addProperty("email", issue.grant().address());
            claims.addProperty("email_verified", true);
        }
        claims.addProperty("at_hash", hash(accessToken));
        if (issue.nonce() != null) {
            claims.addProperty("nonce", issue.nonce());
        }
        claims.addProperty("iat", now.getEpochSecond());
        claims.addProperty("exp", now.plus(LIFETIME).getEpochSecond());
        return key.sign(claims);
    }

    /** Finds what an ID token of this server says; empty when it is none, or has expired. */
    Optional<JsonObject> claimsOf(String text) {
        return JsonWebToken.read(text)
                .filter(key::hasSigned)
                .map(JsonWebToken::claims)
                .filter(claims ->
                        claims.get("exp").getAsLong() > clock.instant().getEpochSecond());
    }

    private static String hash(String accessToken) {
        byte[] digest = Digests.sha256(accessToken.getBytes(StandardCharsets.US_ASCII));
        return Digests.base64Url(Arrays.copyOf(digest, digest.length / 2));
    }
}
