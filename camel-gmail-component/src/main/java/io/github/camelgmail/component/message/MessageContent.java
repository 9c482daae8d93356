package io.github.camelgmail.component.message;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a message that are fetched only when somebody reads them.
 *
 * <p>Implementations are called from any thread, possibly long after the message was received.
 */
public interface MessageContent {

    /**
     * Opens the whole message, {@code messages.get} with {@code format=raw}.
     *
     * @param messageId the id that Gmail gave the message
     * @return RFC 5322 bytes, already decoded from base64url; the caller closes it
     * @throws IOException when Gmail cannot be reached or no longer has the message
     */
    InputStream raw(String messageId) throws IOException;

    /**
     * Opens one attachment, {@code messages.attachments.get}.
     *
     * @param messageId the id that Gmail gave the message
     * @param partId where the attachment stands in the message, such as {@code 1} or {@code 0.2}; it never changes
     * @param attachmentId the id that came with the message; Gmail lets it expire, and then the part has to be looked
     *     up anew
     * @return the attachment's bytes, transfer encoding undone; the caller closes it
     * @throws IOException when Gmail cannot be reached or no longer has the message
     */
    InputStream attachment(String messageId, String partId, @Nullable String attachmentId) throws IOException;
}
