package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;

/** {@code threads.modify}. */
final class ModifyThread implements GmailMethodHandler {

    @Override
    public JsonObject handle(GmailCall call) {
        LabelChange change = LabelChange.read(call.body());
        return ThreadJson.outline(call.mailbox().threads().modify(call.id(), change.added(), change.removed()));
    }
}
