package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;

/** {@code threads.trash}. */
final class TrashThread implements GmailMethodHandler {

    @Override
    public JsonObject handle(GmailCall call) {
        return ThreadJson.outline(call.mailbox().threads().trash(call.id()));
    }
}
