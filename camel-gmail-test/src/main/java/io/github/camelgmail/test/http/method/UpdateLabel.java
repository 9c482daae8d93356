package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;

/** {@code labels.update}. */
final class UpdateLabel implements GmailMethodHandler {

    @Override
    public JsonObject handle(GmailCall call) {
        return LabelJson.write(call.mailbox().labels().update(call.id(), LabelJson.read(call.body())));
    }
}
