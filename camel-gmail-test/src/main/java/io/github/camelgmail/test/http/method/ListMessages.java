package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;

/** {@code messages.list}. */
final class ListMessages implements GmailMethodHandler {

    @Override
    public JsonObject handle(GmailCall call) {
        return ListParameters.write(
                "messages", call.mailbox().messages().list(ListParameters.read(call.query())), MessageJson::reference);
    }
}
