package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;

/** {@code drafts.create}. */
final class CreateDraft implements GmailMethodHandler {

    @Override
    public JsonObject handle(GmailCall call) {
        RawMessage raw = RawMessage.ofDraft(call);
        return DraftJson.outline(call.mailbox().drafts().create(raw.octets(), raw.threadId()));
    }
}
