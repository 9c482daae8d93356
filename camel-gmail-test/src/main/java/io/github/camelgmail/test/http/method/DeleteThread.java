package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;
import org.jspecify.annotations.Nullable;

/** {@code threads.delete}. */
final class DeleteThread implements GmailMethodHandler {

    @Override
    public @Nullable JsonObject handle(GmailCall call) {
        call.mailbox().threads().delete(call.id());
        return null;
    }
}
