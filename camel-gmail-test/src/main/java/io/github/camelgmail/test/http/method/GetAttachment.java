package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.ApiFailure;
import io.github.camelgmail.test.http.Base64Text;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;
import io.github.camelgmail.test.mailbox.Message;
import io.github.camelgmail.test.mime.Content;

/** {@code messages.attachments.get}. */
final class GetAttachment implements GmailMethodHandler {

    private final AttachmentTokens attachmentTokens;

    GetAttachment(AttachmentTokens attachmentTokens) {
        this.attachmentTokens = attachmentTokens;
    }

    @Override
    public JsonObject handle(GmailCall call) {
        Message message = Sight.of(call).require(call.mailbox().messages().get(call.variable("messageId")));
        String partId = attachmentTokens.partOf(call.mailbox().address(), message.id(), call.id());
        Content content = message.payload()
                .find(partId)
                .map(part -> part.body().content())
                .orElseThrow(() -> ApiFailure.invalidArgument("Invalid attachment token"));
        JsonObject json = new JsonObject();
        json.addProperty("size", content.size());
        json.add("data", new Base64Text(content));
        return json;
    }
}
