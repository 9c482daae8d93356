package io.github.camelgmail.test.mailbox;

import io.github.camelgmail.test.mime.Octets;
import org.jspecify.annotations.Nullable;

/** The message of a request, which Gmail wants to be there. */
final class RawMessage {

    private RawMessage() {}

    static Octets require(@Nullable Octets raw) {
        if (raw == null) {
            throw GmailFailure.invalidArgument(
                    "'raw' RFC822 payload message string or uploading message via /upload/* URL required");
        }
        return raw;
    }

    /** A copy, so that the caller may go on using the array. */
    static @Nullable Octets copyOf(byte @Nullable [] raw) {
        return raw == null ? null : Octets.copyOf(raw);
    }
}
