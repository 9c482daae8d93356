package io.github.camelgmail.component.producer.operation;

import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.Thread;
import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.component.message.GmailMessage;
import org.jspecify.annotations.Nullable;

/** Finds which thread of the mailbox an exchange is about. */
final class ThreadReference {

    private ThreadReference() {}

    /**
     * Returns the id of a body that is a thread or message of the client, as an element of a list is; else that in the header
     * {@code CamelGmailThreadId}, the option, and that of a body which is a {@link GmailMessage}.
     *
     * @throws IllegalArgumentException if the exchange names none
     */
    static String idIn(OperationCall call) {
        Object body = call.message().getBody();
        String id = ofResource(body);
        if (id == null) {
            id = call.parameter(Parameter.THREAD_ID);
        }
        if (id == null && body instanceof GmailMessage message) {
            id = message.threadId();
        }
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException(
                    "The exchange names no thread. Set the header " + GmailConstants.THREAD_ID
                            + " or the option threadId to the id of one; gmail:history sets the header.");
        }
        return id.strip();
    }

    private static @Nullable String ofResource(@Nullable Object body) {
        if (body instanceof Thread thread) {
            return thread.getId();
        }
        return body instanceof Message message ? message.getThreadId() : null;
    }
}
