package io.github.camelgmail.component.message;

import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a payload from which the longest were left out, so that no stranger can fill the heap with them. When one of
 * these is asked for, the mail is fetched with {@code format=raw}.
 */
final class FetchedTexts implements PartTexts {

    private final String messageId;
    private final MessageContent content;
    private @Nullable RawPayload whole;

    FetchedTexts(String messageId, MessageContent content) {
        this.messageId = messageId;
        this.content = content;
    }

    @Override
    public @Nullable String of(MessagePart leaf) {
        String text = PartTexts.inPlace(leaf);
        return text == null && isLeftOut(leaf) ? whole().of(leaf) : text;
    }

    /** Gmail gives each part that is not empty either in place or as an attachment. */
    private static boolean isLeftOut(MessagePart leaf) {
        MessagePartBody body = leaf.getBody();
        return body != null
                && body.getAttachmentId() == null
                && body.getData() == null
                && Objects.requireNonNullElse(body.getSize(), 0) > 0;
    }

    private synchronized RawPayload whole() {
        RawPayload known = whole;
        if (known == null) {
            known = fetched();
            whole = known;
        }
        return known;
    }

    private RawPayload fetched() {
        try {
            return new RawPayload(MailSpool.fetched(messageId, content));
        } catch (IOException e) {
            throw new UncheckedIOException("The long text of message " + messageId + " cannot be fetched", e);
        }
    }
}
