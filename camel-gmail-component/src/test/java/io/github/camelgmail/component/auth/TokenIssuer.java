package io.github.camelgmail.component.auth;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Stands in for Google's token issuer: signs tokens as Google does, and as forgers do, and publishes its keys on a loopback port. */
public final class TokenIssuer implements AutoCloseable {

    public static final String AUDIENCE = "https://hooks.example.com/gmail/push";
    public static final String ACCOUNT = "pusher@project.iam.gserviceaccount.com";

    /** Made once, as that takes long. */
    private static final KeyPair FIRST = newKey();

    private static final KeyPair SECOND = newKey();
    private static final KeyPair UNKNOWN = newKey();

    private final HttpServer server;
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile KeyPair key = FIRST;
    private volatile String keyId = "key-1";
    private volatile int status = 200;
    private volatile String answer = "";
    private volatile boolean stalling;

    public TokenIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/certs", this::publish);
        server.start();
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void publish(HttpExchange exchange) throws IOException {
        fetches.incrementAndGet();
        byte[] body = (answer.isEmpty() ? keySet() : answer).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, stalling ? body.length + 1 : body.length);
        OutputStream out = exchange.getResponseBody();
        out.write(body);
        out.flush();
        if (!stalling) {
            out.close();
        }
    }

    private String keySet() {
        RSAPublicKey published = (RSAPublicKey) key.getPublic();
        Map<String, String> jwk = Map.of(
                "kty",
                "RSA",
                "alg",
                "RS256",
                "use",
                "sig",
                "kid",
                keyId,
                "n",
                base64(published.getModulus().toByteArray()),
                "e",
                base64(published.getPublicExponent().toByteArray()));
        return new Gson().toJson(Map.of("keys", List.of(jwk)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Where the keys are published. */
    public URI certificates() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/certs");
    }

    /** How often the keys were fetched. */
    public int fetches() {
        return fetches.get();
    }

    /** Answers another status and text from now on; the keys where the text is empty. */
    public void answer(int newStatus, String text) {
        this.status = newStatus;
        this.answer = text;
    }

    /** Never ends its answers from now on. */
    public void stall() {
        this.stalling = true;
    }

    /** Signs with another key from now on, and publishes only that. */
    public void changeKey(String newKeyId) {
        this.key = SECOND;
        this.keyId = newKeyId;
    }

    public String keyId() {
        return keyId;
    }

    /** The public key as a forger would use it for a secret. */
    public byte[] publicKey() {
        return key.getPublic().getEncoded();
    }

    /** The header of a token that Google would make. */
    public Map<String, Object> header() {
        return new LinkedHashMap<>(Map.of("alg", "RS256", "kid", keyId, "typ", "JWT"));
    }

    /** The claims of a token that Google would make, in force from an instant on for an hour. */
    public static Map<String, Object> claims(Instant issued) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("aud", AUDIENCE);
        claims.put("azp", "113774264463038321964");
        claims.put("email", ACCOUNT);
        claims.put("email_verified", true);
        claims.put("exp", issued.getEpochSecond() + 3600);
        claims.put("iat", issued.getEpochSecond());
        claims.put("iss", "https://accounts.google.com");
        claims.put("sub", "113774264463038321964");
        return claims;
    }

    /** A token that Google would make now, for the header field of a push. */
    public String authorization() {
        return "Bearer " + sign(header(), claims(Instant.now()));
    }

    /** Signs with the key that is published. */
    public String sign(Map<String, Object> header, Map<String, Object> claims) {
        return sign(header, claims, key);
    }

    /** Signs with a key that nobody knows. */
    public static String forge(Map<String, Object> header, Map<String, Object> claims) {
        return sign(header, claims, UNKNOWN);
    }

    private static String sign(Map<String, Object> header, Map<String, Object> claims, KeyPair key) {
        try {
            String content = content(header, claims);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs with a secret, HS256. */
    public static String signWithSecret(Map<String, Object> header, Map<String, Object> claims, byte[] secret) {
        try {
            String content = content(header, claims);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return content + "." + base64(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The signed part of a token. */
    public static String content(Map<String, Object> header, Map<String, Object> claims) {
        Gson gson = new Gson();
        return base64(gson.toJson(header).getBytes(StandardCharsets.UTF_8)) + "."
                + base64(gson.toJson(claims).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
