package io.github.camelgmail.component.message;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Cleaner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attachments of one message, fetched: a quarter of a megabyte in memory, the rest in files. The files are deleted
 * when nobody can read them any more, as exchanges, their copies and whatever else has taken an attachment are garbage;
 * at the latest when the Camel context stops. Safe for use by several threads.
 */
final class FetchedContent implements MessageContent {

    /** A connection may break in the middle of an answer, when the client can no longer ask again by itself. */
    private static final int ATTEMPTS = 3;

    private static final Cleaner CLEANER = Cleaner.create();

    private final MessageContent others;
    private final Map<String, SpooledMessage> attachments;

    private FetchedContent(MessageContent others, Map<String, SpooledMessage> attachments) {
        this.others = others;
        this.attachments = Map.copyOf(attachments);
        CLEANER.register(this, new Removal(List.copyOf(attachments.values())));
    }

    /**
     * Fetches all attachments of a message.
     *
     * @param others fetches the rest, when somebody asks for it
     * @throws AttachmentFetchException when one of them cannot be read to its end
     */
    static FetchedContent of(GmailMessage mail, MessageContent others, AttachmentSpool spool) {
        Map<String, SpooledMessage> fetched = new HashMap<>();
        boolean complete = false;
        try {
            int memory = Spool.IN_MEMORY;
            for (GmailAttachment attachment : mail.attachments()) {
                SpooledMessage bytes = fetch(attachment, spool, memory);
                fetched.put(attachment.partId(), bytes);
                memory -= bytes.bytesInMemory();
            }
            complete = true;
            return new FetchedContent(others, fetched);
        } finally {
            if (!complete) {
                new Removal(List.copyOf(fetched.values())).run();
            }
        }
    }

    private static SpooledMessage fetch(GmailAttachment attachment, AttachmentSpool spool, int memory) {
        try {
            return spooled(attachment::open, spool, memory);
        } catch (IOException e) {
            throw AttachmentFetchException.beforeRouting(attachment, e);
        }
    }

    /**
     * Reads an attachment to its end, from its beginning again where that breaks off.
     *
     * @throws IOException when it breaks off each time
     */
    static SpooledMessage spooled(AttachmentBody.Source source, AttachmentSpool spool, int memory) throws IOException {
        IOException failure = new IOException("not tried");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (InputStream in = source.open();
                    Spool bytes = spool.open(memory)) {
                in.transferTo(bytes);
                return bytes.toMessage();
            } catch (IOException e) {
                failure = e;
            }
        }
        throw failure;
    }

    @Override
    public InputStream raw(String messageId) throws IOException {
        return others.raw(messageId);
    }

    @Override
    public InputStream attachment(String messageId, String partId, @Nullable String attachmentId) throws IOException {
        SpooledMessage fetched = attachments.get(partId);
        return fetched == null ? others.attachment(messageId, partId, attachmentId) : fetched.openStream();
    }

    /** Must not know the content, which would then never be garbage. */
    record Removal(List<SpooledMessage> fetched) implements Runnable {

        @Override
        public void run() {
            fetched.forEach(SpooledMessage::close);
        }
    }
}
