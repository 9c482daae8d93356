package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.ApiFailure;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;
import io.github.camelgmail.test.mailbox.Message;
import io.github.camelgmail.test.mime.PartBody;

/** {@code messages.attachments.get}. */
final class GetAttachment implements GmailMethodHandler {

    private final AttachmentTokens attachmentTokens;

    GetAttachment(AttachmentTokens attachmentTokens) {
        this.attachmentTokens = attachmentTokens;
    }

    @Override
    public JsonObject handle(GmailCall call) {
        Message message = call.mailbox().messages().get(call.variable("messageId"));
        String partId = attachmentTokens.partOf(message.id(), call.id());
        byte[] content = message.payload()
                .find(partId)
                .map(part -> content(part.body()))
                .orElseThrow(() -> ApiFailure.invalidArgument("Invalid attachment token"));
        JsonObject json = new JsonObject();
        json.addProperty("size", content.length);
        json.addProperty("data", MessageJson.base64(content));
        return json;
    }

    private static byte[] content(PartBody body) {
        if (body instanceof PartBody.Attachment attachment) {
            return attachment.content();
        }
        return body instanceof PartBody.InlineText text ? text.utf8() : new byte[0];
    }
}
