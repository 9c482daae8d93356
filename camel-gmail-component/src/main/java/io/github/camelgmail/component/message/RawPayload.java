package io.github.camelgmail.component.message;

import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartBody;
import com.google.api.services.gmail.model.MessagePartHeader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A whole mail, in the shape in which Gmail shows mail with {@code format=full}: the same numbering of parts,
 * decoded header fields, {@linkplain #of texts}, everything else as attachments. Never fails; what is too deep or too many to be
 * a mail that anybody wrote stays together in one attachment. Safe for use by several threads.
 */
final class RawPayload implements MessageContent, PartTexts {

    private static final int DEEPEST = 100;
    private static final int MOST_PARTS = 10_000;
    private static final int MOST_FIELDS = 20_000;

    /** Every level of nesting reads what is inside it again. So much may be read, or more when the mail is long. */
    private static final long READ_ALWAYS = 64L * 1024 * 1024;

    private static final long READ_PER_BYTE = 8;

    private static final String IN_MEMORY = "raw";
    private static final Set<String> ENCLOSED = Set.of("message/rfc822", "message/delivery-status");

    /** A text, which is decoded when somebody wants it. */
    private record Text(TransferDecoding content, String charset) {

        @Nullable
        String decoded() {
            String text = TextCharsets.decode(content.toBytes(), charset);
            return text.isEmpty() ? null : text;
        }
    }

    private final MailBytes mail;
    private final Map<String, Text> texts = new HashMap<>();
    private final Map<String, TransferDecoding> attachments = new HashMap<>();
    private final Map<String, TransferDecoding> enclosed = new HashMap<>();
    private final MessagePart root;
    private int partsLeft = MOST_PARTS;
    private int fieldsLeft = MOST_FIELDS;
    private long readingLeft;

    RawPayload(MailBytes mail) {
        this.mail = mail;
        this.readingLeft = Math.max(READ_ALWAYS, READ_PER_BYTE * mail.length());
        this.root = part(ByteRange.of(mail), "", "text/plain", 0);
    }

    MessagePart root() {
        return root;
    }

    @Override
    public InputStream raw(String messageId) {
        return mail.open(0, mail.length());
    }

    boolean isOnDisk() {
        return mail.isOnDisk();
    }

    /** Lets go of what is not in the heap; it is fetched again if somebody still reads it. */
    void release() throws IOException {
        mail.release();
    }

    @Override
    public @Nullable String of(MessagePart leaf) {
        Text text = texts.get(leaf.getPartId());
        return text == null ? null : text.decoded();
    }

    @Override
    public InputStream attachment(String messageId, String partId, @Nullable String attachmentId) throws IOException {
        TransferDecoding attachment = attachments.get(partId);
        if (attachment == null) {
            throw new IOException("Message " + messageId + " has no attachment in part '" + partId + "'");
        }
        return attachment.open();
    }

    private MessagePart part(ByteRange bytes, String partId, String defaultType, int depth) {
        MimeEntity entity = MimeEntity.read(bytes, fieldsLeft);
        fieldsLeft -= entity.fields().size();
        ContentField type = ContentField.parse(entity.first("Content-Type"));
        MessagePart part = new MessagePart()
                .setPartId(partId)
                .setMimeType(MediaTypes.isOne(type.value()) ? type.value() : defaultType)
                .setFilename(fileName(entity, type))
                .setHeaders(headers(entity));
        TransferDecoding content = new TransferDecoding(entity.body(), entity.first("Content-Transfer-Encoding"));
        if (isContainer(part, type) && mayRead(entity.body(), depth)) {
            keepEnclosed(part, content);
            return part.setBody(new MessagePartBody().setSize(0)).setParts(children(part, type, content, depth + 1));
        }
        return part.setBody(leaf(part, content, type.parameter("charset")));
    }

    private void keepEnclosed(MessagePart part, TransferDecoding content) {
        if (ENCLOSED.contains(part.getMimeType())) {
            enclosed.put(part.getPartId(), content);
        }
    }

    /** The bytes of a leaf, or of an enclosed message; null for any other container. */
    @Nullable
    TransferDecoding content(MessagePart part) {
        Text text = texts.get(part.getPartId());
        TransferDecoding other = attachments.getOrDefault(part.getPartId(), enclosed.get(part.getPartId()));
        return text == null ? other : text.content();
    }

    private static boolean isContainer(MessagePart part, ContentField type) {
        boolean multipart = part.getMimeType().startsWith("multipart/")
                && !type.parameter("boundary").isBlank();
        return multipart
                || (ENCLOSED.contains(part.getMimeType()) && part.getFilename().isEmpty());
    }

    private boolean mayRead(ByteRange body, int depth) {
        boolean affordable = depth < DEEPEST && partsLeft > 0 && body.length() <= readingLeft;
        readingLeft -= affordable ? body.length() : 0;
        return affordable;
    }

    private List<MessagePart> children(MessagePart part, ContentField type, TransferDecoding content, int depth) {
        if (!part.getMimeType().startsWith("multipart/")) {
            partsLeft--;
            return List.of(part(content.toRange(), childId(part, 0), "text/plain", depth));
        }
        String boundary = type.parameter("boundary").stripTrailing();
        List<ByteRange> bodies = MultipartBody.split(content.encoded(), boundary, partsLeft);
        partsLeft -= bodies.size();
        String defaultType = part.getMimeType().equals("multipart/digest") ? "message/rfc822" : "text/plain";
        List<MessagePart> children = new ArrayList<>();
        for (ByteRange body : bodies) {
            children.add(part(body, childId(part, children.size()), defaultType, depth));
        }
        return children;
    }

    private static String childId(MessagePart parent, int index) {
        return parent.getPartId().isEmpty() ? String.valueOf(index) : parent.getPartId() + "." + index;
    }

    /** Gmail gives text without a file name in place, whatever its length, and everything else apart. */
    private MessagePartBody leaf(MessagePart part, TransferDecoding content, String charset) {
        if (!part.getMimeType().startsWith("text/") || !part.getFilename().isEmpty()) {
            attachments.put(part.getPartId(), content);
            return new MessagePartBody().setAttachmentId(IN_MEMORY).setSize(content.length());
        }
        texts.put(part.getPartId(), new Text(content, charset));
        return new MessagePartBody();
    }

    private static String fileName(MimeEntity entity, ContentField type) {
        String name = ContentField.parse(entity.first("Content-Disposition")).parameter("filename");
        return EncodedWords.decode(name.isEmpty() ? type.parameter("name") : name);
    }

    private static List<MessagePartHeader> headers(MimeEntity entity) {
        return entity.fields().stream()
                .map(field -> new MessagePartHeader().setName(field.name()).setValue(field.decoded()))
                .toList();
    }
}
