package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;

/** {@code drafts.update}. */
final class UpdateDraft implements GmailMethodHandler {

    @Override
    public JsonObject handle(GmailCall call) {
        RawMessage raw = RawMessage.ofDraft(call);
        return DraftJson.outline(call.mailbox().drafts().update(call.id(), raw.octets(), raw.threadId()));
    }
}
