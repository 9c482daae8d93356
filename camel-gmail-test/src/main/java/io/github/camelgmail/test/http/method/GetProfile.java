package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;
import io.github.camelgmail.test.mailbox.Profile;

/** {@code users.getProfile}. */
final class GetProfile implements GmailMethodHandler {

    @Override
    public JsonObject handle(GmailCall call) {
        Profile profile = call.mailbox().profile();
        JsonObject json = new JsonObject();
        json.addProperty("emailAddress", profile.emailAddress());
        json.addProperty("messagesTotal", profile.messagesTotal());
        json.addProperty("threadsTotal", profile.threadsTotal());
        json.addProperty("historyId", Long.toUnsignedString(profile.historyId()));
        return json;
    }
}
