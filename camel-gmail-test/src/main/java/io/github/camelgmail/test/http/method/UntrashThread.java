package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;

/** {@code threads.untrash}. */
final class UntrashThread implements GmailMethodHandler {

    @Override
    public JsonObject handle(GmailCall call) {
        return ThreadJson.outline(call.mailbox().threads().untrash(call.id()));
    }
}
