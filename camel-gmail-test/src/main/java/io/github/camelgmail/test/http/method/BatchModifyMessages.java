package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;
import org.jspecify.annotations.Nullable;

/** {@code messages.batchModify}. */
final class BatchModifyMessages implements GmailMethodHandler {

    @Override
    public @Nullable JsonObject handle(GmailCall call) {
        LabelChange change = LabelChange.read(call.body());
        call.mailbox().messages().batchModify(JsonFields.texts(call.body(), "ids"), change.added(), change.removed());
        return null;
    }
}
