package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;

/** {@code messages.modify}. */
final class ModifyMessage implements GmailMethodHandler {

    @Override
    public JsonObject handle(GmailCall call) {
        LabelChange change = LabelChange.read(call.body());
        return MessageJson.outline(call.mailbox().messages().modify(call.id(), change.added(), change.removed()));
    }
}
