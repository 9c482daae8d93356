package io.github.camelgmail.component;

import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.message.MessageContent;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Fetches with calls to Gmail what a message does not hold. */
record ClientContent(GmailClient client) implements MessageContent {

    @Override
    public InputStream raw(String messageId) {
        return client.messages().raw(messageId);
    }

    @Override
    public InputStream attachment(String messageId, String partId, @Nullable String attachmentId) {
        return client.messages().attachment(messageId, partId, attachmentId);
    }
}
