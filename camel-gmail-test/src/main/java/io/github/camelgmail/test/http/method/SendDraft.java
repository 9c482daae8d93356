package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;

/** {@code drafts.send}. */
final class SendDraft implements GmailMethodHandler {

    @Override
    public JsonObject handle(GmailCall call) {
        RawMessage raw = RawMessage.ofDraft(call);
        String id = JsonFields.text(call.body(), "id");
        return MessageJson.outline(call.mailbox().drafts().send(id, raw.octets(), raw.threadId()));
    }
}
