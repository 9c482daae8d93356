package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.Message;
import org.jspecify.annotations.Nullable;

/** Sends messages as uploads with the settings that Gmail asks for. */
final class MessageSending {

    private final MessageUploads uploads;

    MessageSending(GmailGate gate) {
        this.uploads = new MessageUploads(gate, UploadSettings.DEFAULT);
    }

    Message send(long length, MessageStream content, @Nullable String threadId) {
        return uploads.upload(call(threadId), new MessageSource(length, content));
    }

    /** The call that sends a message, in a thread or in one of its own. */
    static UploadCall<Message> call(@Nullable String threadId) {
        Message metadata = new Message().setThreadId(threadId);
        return UploadCall.of(
                GmailMethod.MESSAGES_SEND, (users, me) -> users.messages().send(me, metadata));
    }
}
