package io.github.camelgmail.test.http.method;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.ApiFailure;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.LongText;
import io.github.camelgmail.test.mime.Octets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The message that a request brings along, as an upload or as the {@code raw} field of its JSON.
 *
 * @param octets the message (RFC 5322), null when the request has none
 * @param threadId the thread that the request names, null for none
 */
record RawMessage(@Nullable Octets octets, @Nullable String threadId) {

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
        Octets uploaded = call.media();
        Octets octets = uploaded == null ? raw(message) : uploaded;
        if (octets.length() > call.method().longestMessage()) {
            throw ApiFailure.tooLarge();
        }
        return new RawMessage(octets.isEmpty() ? null : octets, threadId);
    }

    private static Octets raw(JsonObject message) {
        JsonElement raw = message.get("raw");
        try {
            if (raw instanceof LongText text) {
                return text.decodeBase64();
            }
            String text = JsonFields.text(message, "raw");
            return text == null ? Octets.EMPTY : decoded(text);
        } catch (IllegalArgumentException e) {
            throw ApiFailure.invalidArgument("Invalid value for ByteString: the field 'raw' is not base64url");
        }
    }

    /** Decodes base64url, padded or not; the plain alphabet is understood too, as Google's JSON is read everywhere. */
    private static Octets decoded(String raw) {
        return Octets.of(Base64.getUrlDecoder().decode(raw.replace('+', '-').replace('/', '_')));
    }

    /** Nothing of the message itself, which is somebody's mail. */
    @Override
    public String toString() {
        return "raw message of " + (octets == null ? "0 bytes" : octets);
    }
}
