package io.github.camelgmail.test.http.method;

import io.github.camelgmail.test.http.ApiFailure;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Attachment ids: long, opaque, and different each time, as Gmail's are. Each is random bytes, a message authentication code, and the
 * ids of message and part, so that none has to be remembered. Safe for use by several threads.
 */
final class AttachmentTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "ANGjdJ";
    private static final int NONCE_BYTES = 220;
    private static final int MAC_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    AttachmentTokens() {
        byte[] secret = new byte[MAC_BYTES];
        random.nextBytes(secret);
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** Makes a new id of a part. */
    String issue(String messageId, String partId) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] subject = subject(messageId, partId);
        byte[] token = ByteBuffer.allocate(NONCE_BYTES + MAC_BYTES + subject.length)
                .put(nonce)
                .put(mac(nonce, subject))
                .put(subject)
                .array();
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /**
     * Finds the part that an id stands for.
     *
     * @return the part id
     * @throws ApiFailure when the id was not issued here, or for another message
     */
    String partOf(String messageId, String attachmentId) {
        byte[] token = decoded(attachmentId);
        byte[] nonce = Arrays.copyOfRange(token, 0, NONCE_BYTES);
        byte[] mac = Arrays.copyOfRange(token, NONCE_BYTES, NONCE_BYTES + MAC_BYTES);
        byte[] subject = Arrays.copyOfRange(token, NONCE_BYTES + MAC_BYTES, token.length);
        String text = new String(subject, StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(mac, mac(nonce, subject)) || !text.startsWith(messageId + "/")) {
            throw invalid();
        }
        return text.substring(messageId.length() + 1);
    }

    private static byte[] subject(String messageId, String partId) {
        return (messageId + "/" + partId).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String attachmentId) {
        if (!attachmentId.startsWith(PREFIX)) {
            throw invalid();
        }
        try {
            byte[] token = Base64.getUrlDecoder().decode(attachmentId.substring(PREFIX.length()));
            if (token.length > NONCE_BYTES + MAC_BYTES) {
                return token;
            }
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        throw invalid();
    }

    private byte[] mac(byte[] nonce, byte[] subject) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(nonce);
            return mac.doFinal(subject);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "this Java has no " + ALGORITHM + ", which every Java platform must have", e);
        }
    }

    private static ApiFailure invalid() {
        return ApiFailure.invalidArgument("Invalid attachment token");
    }
}
