package io.github.camelgmail.test.http;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** Answers one method of the Gmail API. Called by several threads at once. */
@FunctionalInterface
public interface GmailMethodHandler {

    /**
     * Carries a call out.
     *
     * @return the resource of the answer, or null for an answer without content (204)
     * @throws ApiFailure when the request cannot be used
     * @throws io.github.camelgmail.test.mailbox.GmailFailure when the mailbox refuses
     */
    @Nullable
    JsonObject handle(GmailCall call);
}
