package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;
import org.jspecify.annotations.Nullable;

/** {@code messages.batchDelete}. */
final class BatchDeleteMessages implements GmailMethodHandler {

    @Override
    public @Nullable JsonObject handle(GmailCall call) {
        call.mailbox().messages().batchDelete(JsonFields.texts(call.body(), "ids"));
        return null;
    }
}
