package io.github.camelgmail.test.oauth;

import java.security.SecureRandom;

/** Makes tokens and codes that nobody can guess, in the forms of Google's. Safe for use by several threads. */
final class RandomTokens {

    private static final int TOKEN_BYTES = 48;
    private static final String CODE = "4/0";

    private final SecureRandom random = new SecureRandom();

    String accessToken() {
        return "ya29." + next();
    }

    String refreshToken() {
        return "1//0" + next();
    }

    String authorizationCode() {
        return CODE + next();
    }

    /** Whether a text looks like a code, which it may have been once. */
    static boolean isAuthorizationCode(String text) {
        return text.startsWith(CODE);
    }

    String next() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Digests.base64Url(bytes);
    }
}
