package io.github.camelgmail.test.oauth;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/** RSA keys of 2,048 bits, their signatures (RS256 of RFC 7518) and their textual form (RFC 7468). */
final class RsaKeys {

    private static final int KEY_BITS = 2048;
    private static final int PEM_LINE = 64;
    private static final String ALGORITHM = "SHA256withRSA";

    private RsaKeys() {}

    static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw noRsa(e);
        }
    }

    static byte[] sign(PrivateKey key, byte[] content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw noRsa(e);
        }
    }

    /** Whether a signature is right; false also for bytes that are no signature. */
    static boolean isSigned(PublicKey key, byte[] content, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(content);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Writes the DER form of something as text, such as {@code PRIVATE KEY}. */
    static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + what + "-----\n";
    }

    private static IllegalStateException noRsa(GeneralSecurityException cause) {
        return new IllegalStateException("this Java has no RSA, which every Java platform must have", cause);
    }
}
