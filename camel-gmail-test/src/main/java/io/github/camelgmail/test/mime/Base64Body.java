package io.github.camelgmail.test.mime;

import java.util.Arrays;
import java.util.Base64;

/**
 * Decodes base64 (RFC 2045 section 6.8) as far as it goes: what is not of the alphabet is passed over, padding ends the
 * body, and a last group that was cut short gives the octets that are whole.
 */
final class Base64Body {

    private static final int SEXTETS_IN_GROUP = 4;

    private Base64Body() {}

    static Octets decode(Octets encoded) {
        byte[] sextets = new byte[encoded.length()];
        int count = 0;
        for (int at = encoded.start(); at < encoded.end(); at++) {
            byte octet = encoded.array()[at];
            if (octet == '=' && count % SEXTETS_IN_GROUP >= 2) {
                break;
            }
            if (isOfAlphabet(octet)) {
                sextets[count++] = octet;
            }
        }
        // One sextet alone is less than an octet.
        int whole = count % SEXTETS_IN_GROUP == 1 ? count - 1 : count;
        return Octets.of(Base64.getDecoder().decode(Arrays.copyOf(sextets, whole)));
    }

    private static boolean isOfAlphabet(byte octet) {
        return (octet >= 'A' && octet <= 'Z')
                || (octet >= 'a' && octet <= 'z')
                || (octet >= '0' && octet <= '9')
                || octet == '+'
                || octet == '/';
    }
}
