package io.github.camelgmail.test.http.method;

import io.github.camelgmail.test.http.ApiFailure;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Attachment ids: long, opaque, and different each time, as Gmail's are. An id is the encrypted part id, time of issue
 * and serial number, sealed for one message of one mailbox, so that none has to be remembered. It expires after an hour, and when very many newer ones
 * have been issued. Safe for use by several threads.
 */
final class AttachmentTokens {

    /** Gmail keeps an id valid "for a while"; this is a guess on the short side, so that whoever keeps ids finds out. */
    static final Duration LIFETIME = Duration.ofHours(1);

    /** How many newer ids an id outlives. */
    static final long MOST_NEWER = 1_000_000;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String PREFIX = "ANGjdJ";
    private static final int KEY_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int SEAL_BITS = 128;
    private static final int USUAL_BYTES = 256;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key = newKey();
    private final AtomicLong issued = new AtomicLong();
    private final Clock clock;

    AttachmentTokens(Clock clock) {
        this.clock = clock;
    }

    /**
     * Makes a new id.
     *
     * @param address the mailbox
     */
    String issue(String address, String messageId, String partId) {
        byte[] part = partId.getBytes(StandardCharsets.UTF_8);
        byte[] plain = ByteBuffer.allocate(Math.max(USUAL_BYTES, 2 * Long.BYTES + Integer.BYTES + part.length))
                .putLong(issued.incrementAndGet())
                .putLong(clock.millis())
                .putInt(part.length)
                .put(part)
                .array();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, subject(address, messageId), plain);
        byte[] token = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /**
     * Finds the part that an id stands for.
     *
     * @return the part id
     * @throws ApiFailure when the id was not issued here, for another message, or has expired
     */
    String partOf(String address, String messageId, String attachmentId) {
        ByteBuffer token = ByteBuffer.wrap(decoded(attachmentId));
        try {
            byte[] nonce = take(token, NONCE_BYTES);
            byte[] sealed = take(token, token.remaining());
            ByteBuffer plain = ByteBuffer.wrap(crypt(Cipher.DECRYPT_MODE, nonce, subject(address, messageId), sealed));
            requireLive(plain.getLong(), plain.getLong());
            return new String(take(plain, plain.getInt()), StandardCharsets.UTF_8);
        } catch (BufferUnderflowException e) {
            throw invalid();
        }
    }

    private void requireLive(long serial, long issuedAt) {
        if (issued.get() - serial > MOST_NEWER || clock.millis() - issuedAt > LIFETIME.toMillis()) {
            throw invalid();
        }
    }

    private static byte[] take(ByteBuffer buffer, int length) {
        if (length > buffer.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] taken = new byte[length];
        buffer.get(taken);
        return taken;
    }

    private static byte[] subject(String address, String messageId) {
        return (address + "/" + messageId).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String attachmentId) {
        if (!attachmentId.startsWith(PREFIX)) {
            throw invalid();
        }
        try {
            return Base64.getUrlDecoder().decode(attachmentId.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] subject, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(SEAL_BITS, nonce));
            cipher.updateAAD(subject);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            if (mode == Cipher.DECRYPT_MODE) {
                throw invalid();
            }
            throw new IllegalStateException("this Java has no " + CIPHER + ", which every Java platform must have", e);
        }
    }

    private SecretKeySpec newKey() {
        byte[] secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        return new SecretKeySpec(secret, "AES");
    }

    private static ApiFailure invalid() {
        return ApiFailure.invalidArgument("Invalid attachment token");
    }
}
