package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;
import io.github.camelgmail.test.mailbox.Draft;

/** {@code drafts.get}. */
final class GetDraft implements GmailMethodHandler {

    private final MessageJson messageJson;

    GetDraft(MessageJson messageJson) {
        this.messageJson = messageJson;
    }

    @Override
    public JsonObject handle(GmailCall call) {
        MessageFormat format = MessageFormat.of(call.query());
        Draft draft = call.mailbox().drafts().get(call.id());
        JsonObject json = new JsonObject();
        json.addProperty("id", draft.id());
        json.add("message", messageJson.write(Sight.of(call).require(draft.message()), format, call));
        return json;
    }
}
