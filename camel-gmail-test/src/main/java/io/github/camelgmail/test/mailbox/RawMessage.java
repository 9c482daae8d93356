package io.github.camelgmail.test.mailbox;

import org.jspecify.annotations.Nullable;

/** The message of a request, which Gmail wants to be there. */
final class RawMessage {

    private RawMessage() {}

    static byte[] require(byte @Nullable [] raw) {
        if (raw == null) {
            throw GmailFailure.invalidArgument(
                    "'raw' RFC822 payload message string or uploading message via /upload/* URL required");
        }
        return raw;
    }
}
