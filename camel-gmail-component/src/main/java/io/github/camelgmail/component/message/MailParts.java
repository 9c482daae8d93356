package io.github.camelgmail.component.message;

import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePart;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can be read of a mail in the format in which Gmail gave it; reads it when first asked. Safe for many threads. */
final class MailParts {

    private final boolean headersKnown;
    private final boolean bodyKnown;
    private final Supplier<Parts> reading;
    private volatile @Nullable Parts read;

    private record Parts(
            HeaderFields headers,
            InlineTexts texts,
            List<GmailAttachment> attachments,
            @Nullable MessageContent inMemory) {}

    private MailParts(boolean headersKnown, boolean bodyKnown, Supplier<Parts> reading) {
        this.headersKnown = headersKnown;
        this.bodyKnown = bodyKnown;
        this.reading = reading;
    }

    static MailParts of(Message model, MessageContent content) {
        String raw = model.getRaw();
        if (raw != null) {
            return ofRaw(model.getId(), () -> Base64Url.decode(raw));
        }
        MessagePart payload = model.getPayload();
        return new MailParts(
                payload != null,
                payload != null && (payload.getBody() != null || payload.getParts() != null),
                () -> parts(payload, model.getId(), content, null));
    }

    static MailParts ofRaw(String messageId, Supplier<byte[]> mail) {
        return new MailParts(true, true, () -> {
            RawPayload raw = new RawPayload(mail.get());
            return parts(raw.root(), messageId, raw, raw);
        });
    }

    private static Parts parts(
            @Nullable MessagePart payload,
            String messageId,
            MessageContent content,
            @Nullable MessageContent inMemory) {
        return new Parts(
                HeaderFields.of(payload),
                InlineTexts.of(payload),
                Attachments.of(payload, messageId, content),
                inMemory);
    }

    boolean headersKnown() {
        return headersKnown;
    }

    boolean bodyKnown() {
        return bodyKnown;
    }

    HeaderFields headers() {
        return read().headers();
    }

    InlineTexts texts() {
        return read().texts();
    }

    List<GmailAttachment> attachments() {
        return read().attachments();
    }

    /** Whether texts and attachments are all in memory. */
    boolean inMemory() {
        return read().inMemory() != null;
    }

    /** The content in memory where Gmail gave all of it, else what fetches it. */
    MessageContent content(MessageContent fetching) {
        MessageContent inMemory = read().inMemory();
        return inMemory == null ? fetching : inMemory;
    }

    private Parts read() {
        Parts known = read;
        if (known == null) {
            known = readOnce();
        }
        return known;
    }

    private synchronized Parts readOnce() {
        Parts known = read;
        if (known == null) {
            known = reading.get();
            read = known;
        }
        return known;
    }
}
