package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;

/** {@code messages.insert}. */
final class InsertMessage implements GmailMethodHandler {

    @Override
    public JsonObject handle(GmailCall call) {
        RawMessage raw = RawMessage.of(call);
        return MessageJson.outline(call.mailbox().messages().insert(raw.octets(), InsertParameters.read(call, raw)));
    }
}
