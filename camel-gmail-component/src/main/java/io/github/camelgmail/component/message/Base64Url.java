package io.github.camelgmail.component.message;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The base64url of Gmail's JSON, RFC 4648 section 5, with or without padding. */
final class Base64Url {

    private Base64Url() {}

    /** Decodes what can be decoded; never throws. */
    static byte[] decode(String encoded) {
        try {
            return Base64.getUrlDecoder().decode(encoded);
        } catch (IllegalArgumentException e) {
            return Base64.getUrlDecoder().decode(onlyAlphabet(encoded));
        }
    }

    static String decodeText(String encoded) {
        return new String(decode(encoded), StandardCharsets.UTF_8);
    }

    private static String onlyAlphabet(String encoded) {
        String letters = encoded.replace('+', '-').replace('/', '_').replaceAll("[^A-Za-z0-9_-]", "");
        return letters.length() % 4 == 1 ? letters.substring(0, letters.length() - 1) : letters;
    }
}
