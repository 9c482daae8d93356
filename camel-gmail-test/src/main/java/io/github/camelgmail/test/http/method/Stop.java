package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;
import io.github.camelgmail.test.pubsub.Watches;
import org.jspecify.annotations.Nullable;

/** {@code stop}. */
final class Stop implements GmailMethodHandler {

    private final Watches watches;

    Stop(Watches watches) {
        this.watches = watches;
    }

    @Override
    public @Nullable JsonObject handle(GmailCall call) {
        watches.stop(call.mailbox().address());
        return null;
    }
}
