package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;
import io.github.camelgmail.test.mailbox.Message;
import io.github.camelgmail.test.mailbox.Page;

/** {@code messages.list}. */
final class ListMessages implements GmailMethodHandler {

    @Override
    public JsonObject handle(GmailCall call) {
        Page<Message> page = call.mailbox().messages().list(ListParameters.read(call.query()));
        return ListParameters.write("messages", Sight.of(call).messages(page), MessageJson::reference);
    }
}
