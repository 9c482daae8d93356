package io.github.camelgmail.component.client;

import com.google.api.client.json.JsonObjectParser;
import com.google.api.services.gmail.model.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads messages in RFC 5322 form in few requests, with the bytes of the large ones beside the heap. For one use. */
final class RawReading<S extends OutputStream> {

    private final Supplier<S> spools;
    private final Consumer<RawMessage<S>> found;

    /**
     * @param spools makes what takes the bytes of a large message; closed here unless it is given to {@code found}
     * @param found takes each message as soon as it is read, and closes its bytes
     */
    RawReading(Supplier<S> spools, Consumer<RawMessage<S>> found) {
        this.spools = spools;
        this.found = found;
    }

    void readAll(Collection<String> ids, MessageBatches batches) {
        List<Answer> answers =
                new LinkedHashSet<>(ids).stream().map(Answer::new).toList();
        try {
            batches.callAll(answers.stream().<BatchCall<?>>map(Answer::call).toList());
        } finally {
            answers.forEach(Answer::drop);
        }
    }

    /** What comes of one message. */
    private final class Answer {

        private final String id;
        private @Nullable S bytes;

        Answer(String id) {
            this.id = id;
        }

        BatchCall<Message> call() {
            return new BatchCall<>(
                    GmailMethod.MESSAGES_GET,
                    Message.class,
                    (users, me) -> users.messages().get(me, id).setFormat(MessageFormat.RAW.parameter()),
                    this::parser,
                    this::finds,
                    () -> {});
        }

        private void finds(Message message) {
            RawMessage<S> read = new RawMessage<>(message, bytes);
            bytes = null;
            found.accept(read);
        }

        private MessageParser parser(JsonObjectParser others) {
            return MessageParser.ofRaw(others, this::open);
        }

        /** A repeated attempt begins anew. */
        private OutputStream open() {
            drop();
            S spool = spools.get();
            bytes = spool;
            return new Base64UrlOutput(spool);
        }

        void drop() {
            S dropped = bytes;
            bytes = null;
            if (dropped == null) {
                return;
            }
            try {
                dropped.close();
            } catch (IOException e) {
                // What is left of it is the matter of whoever made it.
                return;
            }
        }
    }
}
