package io.github.camelgmail.component.auth;

import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.json.webtoken.JsonWebSignature;
import com.google.api.client.json.webtoken.JsonWebToken;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the tokens by which Pub/Sub proves that a push is its own: signed by Google with RS256, in force, and made for our
 * audience and service account. Where Google's keys cannot be had, no token is right. Safe for use by many threads; waits for the
 * keys when they are needed, about once an hour.
 */
public final class PushTokenVerifier {

    /** Where Google publishes the keys that such tokens are signed with. */
    public static final String GOOGLE_CERTIFICATES_URL = "https://www.googleapis.com/oauth2/v3/certs";

    static final String ISSUER = "https://accounts.google.com";

    /** How far Google's clock may be ahead of ours. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** Google's tokens have about 900 characters. */
    private static final int MAX_TOKEN = 8192;

    private static final String BEARER = "bearer ";

    private final String audience;
    private final String serviceAccount;
    private final GoogleSignatures signatures;
    private final Clock clock;

    /**
     * Makes a verifier. Nothing is fetched yet.
     *
     * @param audience       what the push subscription names as its audience
     * @param serviceAccount the address of the service account that the push subscription acts for
     * @param certificates   where the keys are published; https, or http on a loopback host
     * @throws IllegalArgumentException if the URL is another
     */
    public PushTokenVerifier(String audience, String serviceAccount, URI certificates) {
        this(audience, serviceAccount, certificates, Clock.systemUTC());
    }

    PushTokenVerifier(String audience, String serviceAccount, URI certificates, Clock clock) {
        this.audience = audience;
        this.serviceAccount = serviceAccount;
        this.clock = clock;
        this.signatures = new GoogleSignatures(CertificatesUrl.checked(certificates), clock);
    }

    /**
     * Judges the value of an {@code Authorization} header field. What costs nothing is looked at first, and the signature next.
     *
     * @param authorization null where there is none
     */
    public TokenVerdict verify(@Nullable String authorization) {
        String value = authorization == null ? "" : authorization.strip();
        if (!value.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            return TokenVerdict.ABSENT;
        }
        String token = value.substring(BEARER.length()).strip();
        return parse(token).map(parsed -> verify(token, parsed)).orElse(TokenVerdict.UNREADABLE);
    }

    private static Optional<JsonWebSignature> parse(String token) {
        if (token.length() > MAX_TOKEN) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonWebSignature.parse(GsonFactory.getDefaultInstance(), token))
                    .filter(PushTokenVerifier::namesOneKey);
        } catch (IOException | RuntimeException e) {
            // Google's parser throws what it comes across, and quotes the token in it.
            return Optional.empty();
        }
    }

    private static boolean namesOneKey(JsonWebSignature token) {
        JsonWebSignature.Header header = token.getHeader();
        return "RS256".equals(header.getAlgorithm()) && header.getKeyId() != null && header.getCritical() == null;
    }

    private TokenVerdict verify(String token, JsonWebSignature parsed) {
        JsonWebToken.Payload claims = parsed.getPayload();
        if (!ISSUER.equals(claims.getIssuer())) {
            return TokenVerdict.WRONG_ISSUER;
        }
        if (!isInForce(claims)) {
            return TokenVerdict.NOT_IN_FORCE;
        }
        TokenVerdict signature = signatures.verify(token);
        return signature == TokenVerdict.VALID ? ours(claims) : signature;
    }

    private boolean isInForce(JsonWebToken.Payload claims) {
        Long expiry = claims.getExpirationTimeSeconds();
        Long issue = claims.getIssuedAtTimeSeconds();
        Long start = claims.getNotBeforeTimeSeconds();
        long now = clock.instant().getEpochSecond();
        long latest = now + SKEW.toSeconds();
        return expiry != null && expiry > now && issue != null && issue <= latest && (start == null || start <= latest);
    }

    private TokenVerdict ours(JsonWebToken.Payload claims) {
        if (!audience.equals(claims.getAudience())) {
            return TokenVerdict.WRONG_AUDIENCE;
        }
        if (!serviceAccount.equals(claims.get("email"))) {
            return TokenVerdict.WRONG_ACCOUNT;
        }
        Object verified = claims.get("email_verified");
        return Boolean.TRUE.equals(verified) || "true".equals(verified)
                ? TokenVerdict.VALID
                : TokenVerdict.UNVERIFIED_ACCOUNT;
    }
}
