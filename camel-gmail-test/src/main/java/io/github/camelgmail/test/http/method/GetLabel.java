package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;
import io.github.camelgmail.test.mailbox.Labels;

/** {@code labels.get}. */
final class GetLabel implements GmailMethodHandler {

    @Override
    public JsonObject handle(GmailCall call) {
        Labels labels = call.mailbox().labels();
        return LabelJson.write(labels.get(call.id()), labels.counts(call.id()));
    }
}
