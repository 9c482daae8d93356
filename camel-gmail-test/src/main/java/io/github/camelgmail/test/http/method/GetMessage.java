package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;

/** {@code messages.get}. */
final class GetMessage implements GmailMethodHandler {

    private final MessageJson messageJson;

    GetMessage(MessageJson messageJson) {
        this.messageJson = messageJson;
    }

    @Override
    public JsonObject handle(GmailCall call) {
        MessageFormat format = MessageFormat.of(call.query());
        return messageJson.write(call.mailbox().messages().get(call.id()), format, call);
    }
}
