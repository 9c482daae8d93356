package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;

/** {@code labels.patch}; what is null in the request is cleared. */
final class PatchLabel implements GmailMethodHandler {

    @Override
    public JsonObject handle(GmailCall call) {
        return LabelJson.write(call.mailbox()
                .labels()
                .patch(call.id(), label -> LabelJson.read(MergePatch.merged(LabelJson.write(label), call.body()))));
    }
}
