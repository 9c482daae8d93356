package io.github.camelgmail.component.client;

import com.google.api.client.http.InputStreamContent;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.Message;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Sends messages: small ones as JSON, larger ones as an upload that streams from its source. */
final class MessageSending {

    /** What {@code users.messages.send} takes at most, in bytes (Gmail discovery document, maxSize). */
    static final long MAX_LENGTH = 36_700_160;

    /** Up to here a message goes as JSON, of which Gmail takes about 5 MB; base64 makes it a third longer. */
    static final int JSON_LENGTH = 3 * 1024 * 1024;

    private static final String RFC_822 = "message/rfc822";

    private final GmailGate gate;

    MessageSending(GmailGate gate) {
        this.gate = gate;
    }

    Message send(long length, MessageStream content, @Nullable String threadId) {
        if (length < 0) {
            throw new IllegalArgumentException("The length of a message must be known, not " + length);
        }
        if (length > MAX_LENGTH) {
            throw tooLarge(length);
        }
        return gate.attempt(
                CallCost.of(GmailMethod.MESSAGES_SEND),
                (gmail, me) -> length <= JSON_LENGTH
                        ? sendJson(gmail, me, (int) length, content, threadId)
                        : upload(gmail, me, length, content, threadId));
    }

    private static Message sendJson(
            Gmail gmail, String me, int length, MessageStream content, @Nullable String threadId) throws IOException {
        byte[] bytes;
        try (InputStream in = AnnouncedStream.open(content, length)) {
            bytes = in.readNBytes(length + 1);
        }
        Message message = new Message()
                .setRaw(Base64.getUrlEncoder().encodeToString(bytes))
                .setThreadId(threadId);
        return gmail.users().messages().send(me, message).execute();
    }

    private static Message upload(Gmail gmail, String me, long length, MessageStream content, @Nullable String threadId)
            throws IOException {
        InputStreamContent media = new InputStreamContent(RFC_822, AnnouncedStream.open(content, length));
        media.setLength(length);
        Message metadata = threadId == null ? null : new Message().setThreadId(threadId);
        Gmail.Users.Messages.Send send = gmail.users().messages().send(me, metadata, media);
        send.getMediaHttpUploader().setDirectUploadEnabled(true);
        send.setDisableGZipContent(true);
        return send.execute();
    }

    private static GmailException tooLarge(long length) {
        String what = "The message has " + length + " bytes, and Gmail takes " + MAX_LENGTH;
        return new GmailTooLargeException(
                new GmailProblem(
                        GmailMethod.MESSAGES_SEND,
                        0,
                        null,
                        what,
                        "Send fewer or smaller attachments, or links to them",
                        false),
                null);
    }
}
