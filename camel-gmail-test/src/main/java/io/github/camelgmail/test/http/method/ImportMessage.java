package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;

/** {@code messages.import}. */
final class ImportMessage implements GmailMethodHandler {

    @Override
    public JsonObject handle(GmailCall call) {
        RawMessage raw = RawMessage.of(call);
        return MessageJson.outline(
                call.mailbox().messages().importMessage(raw.octets(), InsertParameters.read(call, raw)));
    }
}
