package io.github.camelgmail.test.mailbox;

import java.nio.ByteBuffer;
import java.util.Base64;

/** An opaque page token that carries three numbers. */
record PageToken(long first, long second, long third) {

    private static final byte VERSION = 1;

    String encode() {
        ByteBuffer buffer = ByteBuffer.allocate(1 + 3 * Long.BYTES);
        buffer.put(VERSION).putLong(first).putLong(second).putLong(third);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }

    static PageToken decode(String token) {
        byte[] bytes = bytes(token);
        if (bytes.length != 1 + 3 * Long.BYTES || bytes[0] != VERSION) {
            throw invalid();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, 3 * Long.BYTES);
        return new PageToken(buffer.getLong(), buffer.getLong(), buffer.getLong());
    }

    private static byte[] bytes(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static GmailFailure invalid() {
        return GmailFailure.invalidArgument("Invalid pageToken");
    }
}
