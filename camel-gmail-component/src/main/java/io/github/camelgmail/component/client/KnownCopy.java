package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartHeader;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message of the mailbox that may be the copy of a mail of ours.
 *
 * @param id its message id
 * @param threadId its thread, or null
 * @param draftId the draft that it is in, or null
 * @param sendId what it carries in {@link PendingSend#HEADER}, or null
 * @param date when Gmail got it
 */
record KnownCopy(
        String id,
        @Nullable String threadId,
        @Nullable String draftId,
        @Nullable String sendId,
        Instant date) {

    static KnownCopy of(Message message, @Nullable String draftId) {
        Long date = message.getInternalDate();
        return new KnownCopy(
                message.getId(),
                message.getThreadId(),
                draftId,
                sendId(message),
                Instant.ofEpochMilli(date == null ? Long.MAX_VALUE : date));
    }

    private static @Nullable String sendId(Message message) {
        MessagePart payload = message.getPayload();
        List<MessagePartHeader> headers = payload == null ? null : payload.getHeaders();
        return Objects.requireNonNullElse(headers, List.<MessagePartHeader>of()).stream()
                .filter(header -> PendingSend.HEADER.equalsIgnoreCase(header.getName()))
                .map(MessagePartHeader::getValue)
                .findFirst()
                .orElse(null);
    }

    boolean isCopyOf(String wanted) {
        return wanted.equals(sendId);
    }

    SentMail asFound() {
        return new SentMail(id, threadId, true);
    }
}
