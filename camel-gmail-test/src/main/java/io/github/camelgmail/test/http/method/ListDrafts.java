package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;
import io.github.camelgmail.test.mailbox.Draft;
import io.github.camelgmail.test.mailbox.Page;

/** {@code drafts.list}. */
final class ListDrafts implements GmailMethodHandler {

    @Override
    public JsonObject handle(GmailCall call) {
        Page<Draft> page = call.mailbox().drafts().list(ListParameters.read(call.query()));
        return ListParameters.write("drafts", Sight.of(call).drafts(page), DraftJson::reference);
    }
}
