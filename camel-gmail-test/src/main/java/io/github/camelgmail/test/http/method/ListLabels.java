package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;

/** {@code labels.list}. */
final class ListLabels implements GmailMethodHandler {

    @Override
    public JsonObject handle(GmailCall call) {
        JsonObject json = new JsonObject();
        json.add("labels", JsonFields.array(call.mailbox().labels().list(), LabelJson::write));
        return json;
    }
}
