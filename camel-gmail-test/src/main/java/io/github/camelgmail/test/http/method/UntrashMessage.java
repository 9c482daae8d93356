package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;

/** {@code messages.untrash}. */
final class UntrashMessage implements GmailMethodHandler {

    @Override
    public JsonObject handle(GmailCall call) {
        return MessageJson.outline(call.mailbox().messages().untrash(call.id()));
    }
}
