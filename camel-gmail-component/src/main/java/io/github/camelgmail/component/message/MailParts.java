package io.github.camelgmail.component.message;

import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePart;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can be read of a mail in the format in which Gmail gave it; reads it when first asked. Safe for many threads. */
final class MailParts {

    private final boolean headersKnown;
    private final boolean bodyKnown;
    private final Supplier<Parts> reading;
    private volatile @Nullable Parts read;
    private volatile @Nullable InlineTexts texts;

    private record Parts(
            @Nullable MessagePart payload,
            HeaderFields headers,
            PartTexts texts,
            List<GmailAttachment> attachments,
            @Nullable RawPayload whole) {}

    private MailParts(boolean headersKnown, boolean bodyKnown, Supplier<Parts> reading) {
        this.headersKnown = headersKnown;
        this.bodyKnown = bodyKnown;
        this.reading = reading;
    }

    static MailParts of(Message model, MessageContent content) {
        String raw = model.getRaw();
        if (raw != null) {
            return ofRaw(model.getId(), () -> MailBytes.inHeap(Base64Url.decode(raw)));
        }
        MessagePart payload = model.getPayload();
        return new MailParts(
                payload != null,
                payload != null && (payload.getBody() != null || payload.getParts() != null),
                () -> parts(payload, model.getId(), new FetchedTexts(model.getId(), content), content, null));
    }

    static MailParts ofRaw(String messageId, Supplier<MailBytes> mail) {
        return new MailParts(true, true, () -> {
            RawPayload raw = new RawPayload(mail.get());
            return parts(raw.root(), messageId, raw, raw, raw);
        });
    }

    private static Parts parts(
            @Nullable MessagePart payload,
            String messageId,
            PartTexts texts,
            MessageContent content,
            @Nullable RawPayload whole) {
        return new Parts(payload, HeaderFields.of(payload), texts, Attachments.of(payload, messageId, content), whole);
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
        InlineTexts known = texts;
        if (known == null) {
            Parts parts = read();
            known = InlineTexts.of(parts.payload(), parts.texts());
            texts = known;
        }
        return known;
    }

    WholeText wholeText(Predicate<String> carries) {
        Parts parts = read();
        return WholeText.of(parts.payload(), parts.texts(), carries);
    }

    /** What travels along with a forwarded mail that is {@linkplain #whole() at hand}. */
    List<OutgoingAttachment> forwarded() {
        RawPayload whole = read().whole();
        if (whole == null) {
            throw new IllegalStateException("The message was not read with format=raw");
        }
        return ForwardedParts.of(whole);
    }

    List<GmailAttachment> attachments() {
        return read().attachments();
    }

    /** Whether the whole mail is at hand, texts and attachments. */
    boolean whole() {
        return read().whole() != null;
    }

    /** The content at hand where Gmail gave all of it, else what fetches it. */
    MessageContent content(MessageContent fetching) {
        MessageContent whole = read().whole();
        return whole == null ? fetching : whole;
    }

    /** Whether the mail takes disk space. */
    boolean onDisk() {
        RawPayload whole = read().whole();
        return whole != null && whole.isOnDisk();
    }

    /** Lets go of what is not in the heap; it is fetched again if somebody still reads it. */
    void release() throws IOException {
        Parts known = read;
        RawPayload whole = known == null ? null : known.whole();
        if (whole != null) {
            whole.release();
        }
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
