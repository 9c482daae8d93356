package io.github.camelgmail.component.consumer;

import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.client.GmailMessages;
import io.github.camelgmail.component.client.RawMessage;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.message.MailSpool;
import io.github.camelgmail.component.message.MessageContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads whole messages with the large ones beside the heap, and keeps them until they are taken. For one thread at a time. */
final class RawHydration {

    private final GmailMessages messages;
    private final MessageContent content;
    private final Map<String, RawMessage<MailSpool>> kept = new HashMap<>();

    /**
     * @param content fetches a message again that is read after its exchange is completed
     */
    RawHydration(GmailMessages messages, MessageContent content) {
        this.messages = messages;
        this.content = content;
    }

    /**
     * Reads messages that are not kept, and returns those of all that exist, in order. Where that fails half-way, what was
     * read is kept, and the same question asks for the rest.
     */
    List<Message> read(List<String> ids) {
        List<String> unread = ids.stream().filter(id -> !kept.containsKey(id)).toList();
        messages.getAllRaw(unread, MailSpool::new, this::keep);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(kept.get(id)))
                .map(RawMessage::model)
                .toList();
    }

    private void keep(RawMessage<MailSpool> message) {
        RawMessage<MailSpool> before = kept.put(message.model().getId(), message);
        if (before != null && before.bytes() != null) {
            drop(before.bytes());
        }
    }

    /** Takes a message that was read. */
    GmailMessage take(Message model) {
        RawMessage<MailSpool> message = kept.remove(model.getId());
        MailSpool bytes = message == null ? null : message.bytes();
        return bytes == null ? GmailMessage.of(model, content) : GmailMessage.ofRaw(model, content, bytes);
    }

    /** Drops what was not taken. */
    void clear() {
        kept.values().stream()
                .flatMap(message -> Stream.ofNullable(message.bytes()))
                .forEach(RawHydration::drop);
        kept.clear();
    }

    private static void drop(MailSpool bytes) {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException("A message cannot be deleted from the folder of temporary files", e);
        }
    }
}
