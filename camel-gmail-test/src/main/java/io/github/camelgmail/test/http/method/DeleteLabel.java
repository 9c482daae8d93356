package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;
import org.jspecify.annotations.Nullable;

/** {@code labels.delete}. */
final class DeleteLabel implements GmailMethodHandler {

    @Override
    public @Nullable JsonObject handle(GmailCall call) {
        call.mailbox().labels().delete(call.id());
        return null;
    }
}
