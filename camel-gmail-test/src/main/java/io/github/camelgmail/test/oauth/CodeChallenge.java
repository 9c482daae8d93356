package io.github.camelgmail.test.oauth;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client says it can prove when it exchanges its code (RFC 7636).
 *
 * @param hashed whether the value is the SHA-256 of the verifier ({@code S256}), or the verifier itself ({@code plain})
 * @param value the challenge as it was sent
 */
record CodeChallenge(boolean hashed, String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    /** Reads the challenge of an authorization request; null when it has none. */
    static @Nullable CodeChallenge of(Map<String, String> parameters) {
        String value = parameters.get("code_challenge");
        if (value == null) {
            return null;
        }
        if (!FORM.matcher(value).matches()) {
            throw OAuthFailure.invalidRequest("Invalid code challenge.");
        }
        String method = parameters.getOrDefault("code_challenge_method", "plain");
        return switch (method) {
            case "S256" -> new CodeChallenge(true, value);
            case "plain" -> new CodeChallenge(false, value);
            default -> throw OAuthFailure.invalidRequest("Invalid code challenge method: " + method);
        };
    }

    boolean isMetBy(String verifier) {
        String answer =
                hashed ? Digests.base64Url(Digests.sha256(verifier.getBytes(StandardCharsets.US_ASCII))) : verifier;
        return Digests.equal(answer, value);
    }
}
