package io.github.camelgmail.test.oauth;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.KeyPair;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The service accounts of this server, their keys, and the scopes for which the domain's administrator lets them act for users: all
 * scopes, unless a list was given. Safe for use by several threads.
 */
public final class ServiceAccounts {

    /** The paths of the token endpoint, the newest first. */
    public static final Set<String> TOKEN_PATHS =
            Set.of("/token", "/oauth2/v4/token", "/oauth2/v3/token", "/o/oauth2/token");

    private static final Duration LONGEST_LIFE = Duration.ofHours(1);

    private final Map<String, KeyPair> keys = new ConcurrentHashMap<>();
    private final Map<String, Set<Scope>> delegations = new ConcurrentHashMap<>();
    private final Clock clock;

    ServiceAccounts(Clock clock) {
        this.clock = clock;
    }

    /**
     * Returns the key of a service account in the JSON form that Google's console downloads, and creates the account at the first
     * call. The text holds a private key.
     *
     * @param email the account's address
     * @param tokenUri where clients exchange their assertions
     */
    public String keyOf(String email, String tokenUri) {
        String address = email.toLowerCase(Locale.ROOT);
        KeyPair pair = keys.computeIfAbsent(address, unused -> RsaKeys.newPair());
        JsonObject key = new JsonObject();
        key.addProperty("type", "service_account");
        key.addProperty("project_id", "embedded-gmail");
        key.addProperty("private_key_id", Integer.toHexString(pair.getPublic().hashCode()));
        key.addProperty(
                "private_key", RsaKeys.pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        key.addProperty("client_email", address);
        key.addProperty("client_id", clientIdOf(address));
        key.addProperty("token_uri", tokenUri);
        return key.toString();
    }

    /** Sets the only scopes for which a service account may act for users; none forbids it altogether. */
    public void delegate(String email, Set<Scope> scopes) {
        delegations.put(email.toLowerCase(Locale.ROOT), Set.copyOf(scopes));
    }

    /** Lets every service account act for users with all scopes again. */
    void delegateEverything() {
        delegations.clear();
    }

    boolean mayActForUsers(String issuer, Set<Scope> scopes) {
        Set<Scope> allowed = delegations.get(issuer);
        return allowed == null || (!allowed.isEmpty() && allowed.containsAll(scopes));
    }

    static String clientIdOf(String address) {
        return AccountId.of(address);
    }

    AssertedIdentity verify(String assertion) {
        JsonWebToken token = JsonWebToken.read(assertion).orElseThrow(() -> OAuthFailure.invalidGrant("Bad Request"));
        String issuer = token.claim("iss").toLowerCase(Locale.ROOT);
        KeyPair pair = keys.get(issuer);
        if (pair == null) {
            throw OAuthFailure.invalidGrant("Invalid grant: account not found");
        }
        if (!token.isSignedBy(pair.getPublic())) {
            throw OAuthFailure.invalidGrant("Invalid JWT Signature.");
        }
        if (token.audience().stream().noneMatch(ServiceAccounts::isTokenEndpoint)) {
            throw OAuthFailure.invalidGrant("Invalid JWT: Failed audience check.");
        }
        requireShortLived(token);
        String subject = token.claim("sub").toLowerCase(Locale.ROOT);
        return new AssertedIdentity(issuer, subject.isEmpty() ? issuer : subject, token.claim("scope"));
    }

    /** Looks at the path only: a test may reach this server by any name. */
    private static boolean isTokenEndpoint(String audience) {
        try {
            String path = new URI(audience).getPath();
            return path != null && TOKEN_PATHS.contains(path);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Checks lifetime only against the server's clock, not the time of issue: a test may hold that clock in the past. */
    private void requireShortLived(JsonWebToken token) {
        Instant issued = instant(token, "iat");
        Instant expires = instant(token, "exp");
        if (expires.isBefore(clock.instant()) || expires.isAfter(issued.plus(LONGEST_LIFE))) {
            throw OAuthFailure.invalidGrant(
                    "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe."
                            + " Check your iat and exp values in the JWT claim.");
        }
    }

    private static Instant instant(JsonWebToken token, String name) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(token.claim(name)));
        } catch (NumberFormatException | DateTimeException e) {
            throw OAuthFailure.invalidGrant("Invalid JWT: Failed audience check or missing claim: " + name);
        }
    }
}
