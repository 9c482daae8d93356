package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;

/** {@code threads.list}. */
final class ListThreads implements GmailMethodHandler {

    @Override
    public JsonObject handle(GmailCall call) {
        boolean restricted = call.grant().isRestrictedToMetadata();
        return ListParameters.write(
                "threads",
                Sight.of(call).threads(call.mailbox().threads().list(ListParameters.read(call.query()))),
                thread -> ThreadJson.summary(thread, restricted));
    }
}
