package io.github.camelgmail.test.oauth;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The key with which a server signs its ID tokens, made when it is first needed. Safe for use by several threads. */
public final class SigningKey {

    private final Clock clock;
    private @Nullable KeyPair pair;

    SigningKey(Clock clock) {
        this.clock = clock;
    }

    /** The public key as a JSON Web Key Set (RFC 7517). */
    public JsonObject jwks() {
        RSAPublicKey publicKey = publicKey();
        JsonObject key = new JsonObject();
        key.addProperty("kid", keyId());
        key.addProperty("kty", "RSA");
        key.addProperty("alg", "RS256");
        key.addProperty("use", "sig");
        key.addProperty("n", number(publicKey.getModulus()));
        key.addProperty("e", number(publicKey.getPublicExponent()));
        JsonArray keys = new JsonArray();
        keys.add(key);
        JsonObject jwks = new JsonObject();
        jwks.add("keys", keys);
        return jwks;
    }

    /** The public key in an X.509 certificate, by its key id. */
    public JsonObject certificates() {
        JsonObject certificates = new JsonObject();
        byte[] der = new SelfSignedCertificate("embedded-gmail.invalid", clock.instant()).der(pair());
        certificates.addProperty(keyId(), RsaKeys.pem("CERTIFICATE", der));
        return certificates;
    }

    /** Signs claims as a JSON Web Token (RFC 7519). */
    String sign(JsonObject claims) {
        JsonObject header = new JsonObject();
        header.addProperty("alg", "RS256");
        header.addProperty("kid", keyId());
        header.addProperty("typ", "JWT");
        String content = encoded(header) + "." + encoded(claims);
        byte[] signature = RsaKeys.sign(pair().getPrivate(), content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + Digests.base64Url(signature);
    }

    boolean hasSigned(JsonWebToken token) {
        return token.isSignedBy(publicKey());
    }

    private synchronized KeyPair pair() {
        if (pair == null) {
            pair = RsaKeys.newPair();
        }
        return pair;
    }

    private RSAPublicKey publicKey() {
        return (RSAPublicKey) pair().getPublic();
    }

    private String keyId() {
        return Digests.base64Url(Digests.sha256(publicKey().getEncoded())).substring(0, 20);
    }

    private static String encoded(JsonObject json) {
        return Digests.base64Url(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a number without the byte that only says that it is positive (RFC 7518, section 2). */
    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int start = bytes[0] == 0 ? 1 : 0;
        return Digests.base64Url(Arrays.copyOfRange(bytes, start, bytes.length));
    }
}
