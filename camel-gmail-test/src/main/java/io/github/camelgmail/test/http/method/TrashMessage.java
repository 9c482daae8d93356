package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;

/** {@code messages.trash}. */
final class TrashMessage implements GmailMethodHandler {

    @Override
    public JsonObject handle(GmailCall call) {
        return MessageJson.outline(call.mailbox().messages().trash(call.id()));
    }
}
