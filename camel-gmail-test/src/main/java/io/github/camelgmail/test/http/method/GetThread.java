package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.ApiFailure;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;
import io.github.camelgmail.test.mailbox.MailThread;

/** {@code threads.get}. */
final class GetThread implements GmailMethodHandler {

    private final MessageJson messageJson;

    GetThread(MessageJson messageJson) {
        this.messageJson = messageJson;
    }

    @Override
    public JsonObject handle(GmailCall call) {
        MessageFormat format = MessageFormat.of(call.query());
        if (format == MessageFormat.RAW) {
            throw ApiFailure.badValue("format", "TYPE_ENUM", "raw");
        }
        MailThread thread = Sight.of(call).require(call.mailbox().threads().get(call.id()));
        JsonObject json = new JsonObject();
        json.addProperty("id", thread.id());
        json.addProperty("historyId", Long.toUnsignedString(thread.historyId()));
        json.add("messages", JsonFields.array(thread.messages(), message -> messageJson.write(message, format, call)));
        return json;
    }
}
