package io.github.camelgmail.test.oauth;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The service accounts of this server and their keys. Every account may act for every mailbox, as one with domain-wide delegation
 * may. Safe for use by several threads.
 */
public final class ServiceAccounts {

    private static final Duration LONGEST_LIFE = Duration.ofHours(1);
    private static final int KEY_BITS = 2048;

    private final Map<String, KeyPair> keys = new ConcurrentHashMap<>();
    private final Clock clock;

    public ServiceAccounts(Clock clock) {
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
        KeyPair pair = keys.computeIfAbsent(address, unused -> newKeyPair());
        JsonObject key = new JsonObject();
        key.addProperty("type", "service_account");
        key.addProperty("project_id", "embedded-gmail");
        key.addProperty("private_key_id", Integer.toHexString(pair.getPublic().hashCode()));
        key.addProperty("private_key", pem(pair.getPrivate().getEncoded()));
        key.addProperty("client_email", address);
        key.addProperty("client_id", "1" + Math.abs((long) address.hashCode()));
        key.addProperty("token_uri", tokenUri);
        return key.toString();
    }

    AssertedIdentity verify(String assertion) {
        String[] sections = assertion.split("\\.", -1);
        if (sections.length != 3) {
            throw OAuthFailure.invalidGrant("Bad Request");
        }
        JsonObject claims = claims(sections[1]);
        String issuer = text(claims, "iss").toLowerCase(Locale.ROOT);
        KeyPair pair = keys.get(issuer);
        if (pair == null) {
            throw OAuthFailure.invalidGrant("Invalid grant: account not found");
        }
        if (!isSigned(sections, pair.getPublic())) {
            throw OAuthFailure.invalidGrant("Invalid JWT Signature.");
        }
        requireShortLived(claims);
        String subject = text(claims, "sub").toLowerCase(Locale.ROOT);
        return new AssertedIdentity(issuer, subject.isEmpty() ? issuer : subject, text(claims, "scope"));
    }

    /** Checks lifetime only against the server's clock, not the time of issue: a test may hold that clock in the past. */
    private void requireShortLived(JsonObject claims) {
        Instant issued = instant(claims, "iat");
        Instant expires = instant(claims, "exp");
        if (expires.isBefore(clock.instant()) || expires.isAfter(issued.plus(LONGEST_LIFE))) {
            throw OAuthFailure.invalidGrant(
                    "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe."
                            + " Check your iat and exp values in the JWT claim.");
        }
    }

    private static boolean isSigned(String[] sections, PublicKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key);
            signature.update((sections[0] + "." + sections[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(sections[2]));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static JsonObject claims(String section) {
        try {
            byte[] json = Base64.getUrlDecoder().decode(section);
            return JsonParser.parseString(new String(json, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (IllegalArgumentException | IllegalStateException | JsonParseException e) {
            throw OAuthFailure.invalidGrant("Bad Request");
        }
    }

    private static String text(JsonObject claims, String name) {
        return claims.has(name) && claims.get(name).isJsonPrimitive()
                ? claims.get(name).getAsString()
                : "";
    }

    private static Instant instant(JsonObject claims, String name) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(text(claims, name)));
        } catch (NumberFormatException | java.time.DateTimeException e) {
            throw OAuthFailure.invalidGrant("Invalid JWT: Failed audience check or missing claim: " + name);
        }
    }

    private static KeyPair newKeyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no RSA, which every Java platform must have", e);
        }
    }

    private static String pem(byte[] encoded) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
                + "\n-----END PRIVATE KEY-----\n";
    }
}
