package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.ApiFailure;
import io.github.camelgmail.test.http.GmailCall;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The message that a request brings along, as an upload or as the {@code raw} field of its JSON.
 *
 * @param bytes the message (RFC 5322), null when the request has none
 * @param threadId the thread that the request names, null for none
 */
record RawMessage(byte @Nullable [] bytes, @Nullable String threadId) {

    /** Reads the message of a request whose body is a {@code Message}. */
    static RawMessage of(GmailCall call) {
        return of(call, call.body());
    }

    /** Reads the message of a request whose body is a {@code Draft}. */
    static RawMessage ofDraft(GmailCall call) {
        JsonObject message = JsonFields.object(call.body(), "message");
        return of(call, message == null ? new JsonObject() : message);
    }

    private static RawMessage of(GmailCall call, JsonObject message) {
        String threadId = JsonFields.text(message, "threadId");
        if (call.media() != null) {
            return new RawMessage(call.media().length == 0 ? null : call.media(), threadId);
        }
        String raw = JsonFields.text(message, "raw");
        if (raw == null || raw.isEmpty()) {
            return new RawMessage(null, threadId);
        }
        byte[] bytes = decoded(raw);
        if (bytes.length > call.method().longestMessage()) {
            throw ApiFailure.tooLarge();
        }
        return new RawMessage(bytes, threadId);
    }

    /** Decodes base64url, padded or not; the plain alphabet is understood too, as Google's JSON is read everywhere. */
    private static byte[] decoded(String raw) {
        try {
            return Base64.getUrlDecoder().decode(raw.replace('+', '-').replace('/', '_'));
        } catch (IllegalArgumentException e) {
            throw ApiFailure.invalidArgument("Invalid value for ByteString: the field 'raw' is not base64url");
        }
    }

    /** Nothing of the message itself, which is somebody's mail. */
    @Override
    public String toString() {
        return "raw message of " + (bytes == null ? 0 : bytes.length) + " bytes";
    }
}
