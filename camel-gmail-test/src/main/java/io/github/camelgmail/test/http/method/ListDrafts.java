package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;

/** {@code drafts.list}. */
final class ListDrafts implements GmailMethodHandler {

    @Override
    public JsonObject handle(GmailCall call) {
        return ListParameters.write(
                "drafts", call.mailbox().drafts().list(ListParameters.read(call.query())), DraftJson::reference);
    }
}
