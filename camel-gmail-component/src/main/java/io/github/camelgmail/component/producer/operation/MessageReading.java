package io.github.camelgmail.component.producer.operation;

import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.client.GmailMessages;
import io.github.camelgmail.component.client.MessageFormat;
import io.github.camelgmail.component.client.RawMessage;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.message.MailSpool;
import io.github.camelgmail.component.message.MessageContent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reads messages in one format.
 *
 * @param messages        makes the calls
 * @param content         fetches what the format left out
 * @param format          how much of each
 * @param metadataHeaders the header fields wanted with {@link MessageFormat#METADATA}; empty for all
 */
record MessageReading(
        GmailMessages messages, MessageContent content, MessageFormat format, List<String> metadataHeaders) {

    /** So many messages are in memory at once where there may be any number of them. */
    private static final int READ_TOGETHER = 100;

    static MessageReading of(OperationCall call) {
        return new MessageReading(
                call.client().messages(),
                call.context().content(),
                MessageFormat.of(Objects.requireNonNullElse(call.parameter(Parameter.FORMAT), "full")),
                call.words(Parameter.METADATA_HEADERS));
    }

    /** Reads one message. */
    GmailMessage one(String id) {
        return format == MessageFormat.RAW
                ? raw(messages.getRaw(id, MailSpool::new))
                : whole(messages.get(id, format, metadataHeaders));
    }

    /** Reads several messages in their order, without those that are gone: a list of them, or an iterator where they may be many. */
    Object several(MessageIds ids) {
        Iterator<List<String>> chunks = ids.inChunksOf(READ_TOGETHER);
        if (ids.many()) {
            return new Lazily(chunks);
        }
        List<GmailMessage> read = new ArrayList<>();
        chunks.forEachRemaining(chunk -> read.addAll(all(chunk)));
        return List.copyOf(read);
    }

    private List<GmailMessage> all(List<String> ids) {
        return format == MessageFormat.RAW
                ? allRaw(ids)
                : messages.getAll(ids, format, metadataHeaders).messages().stream()
                        .map(this::whole)
                        .toList();
    }

    private List<GmailMessage> allRaw(List<String> ids) {
        Map<String, GmailMessage> read = new HashMap<>();
        messages.getAllRaw(
                ids, MailSpool::new, message -> read.put(message.model().getId(), raw(message)));
        return ids.stream().flatMap(id -> Stream.ofNullable(read.get(id))).toList();
    }

    private GmailMessage whole(Message model) {
        return GmailMessage.of(model, content);
    }

    private GmailMessage raw(RawMessage<MailSpool> message) {
        MailSpool bytes = message.bytes();
        return bytes == null ? whole(message.model()) : GmailMessage.ofRaw(message.model(), content, bytes);
    }

    /** Reads the next messages when they are asked for, and again where that failed. For one thread at a time. */
    private final class Lazily implements Iterator<GmailMessage> {

        private final Iterator<List<String>> chunks;
        private List<String> wanted = List.of();
        private Iterator<GmailMessage> read = Collections.emptyIterator();

        Lazily(Iterator<List<String>> chunks) {
            this.chunks = chunks;
        }

        @Override
        public boolean hasNext() {
            while (!read.hasNext() && (!wanted.isEmpty() || chunks.hasNext())) {
                wanted = wanted.isEmpty() ? chunks.next() : wanted;
                read = all(wanted).iterator();
                wanted = List.of();
            }
            return read.hasNext();
        }

        @Override
        public GmailMessage next() {
            if (!hasNext()) {
                throw new NoSuchElementException("There are no further messages");
            }
            return read.next();
        }
    }
}
