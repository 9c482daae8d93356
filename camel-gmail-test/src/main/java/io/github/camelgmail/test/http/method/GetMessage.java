package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;
import io.github.camelgmail.test.mailbox.Message;

/** {@code messages.get}. */
final class GetMessage implements GmailMethodHandler {

    private final MessageJson messageJson;

    GetMessage(MessageJson messageJson) {
        this.messageJson = messageJson;
    }

    @Override
    public JsonObject handle(GmailCall call) {
        MessageFormat format = MessageFormat.of(call.query());
        Message message = Sight.of(call).require(call.mailbox().messages().get(call.id()));
        return messageJson.write(message, format, call);
    }
}
