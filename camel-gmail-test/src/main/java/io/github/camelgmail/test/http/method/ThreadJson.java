package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.mailbox.MailThread;

/** Writes threads as Gmail's JSON. */
final class ThreadJson {

    private ThreadJson() {}

    /** The thread as lists show it; without its snippet where the scope shows no content. */
    static JsonObject summary(MailThread thread, boolean restricted) {
        JsonObject json = new JsonObject();
        json.addProperty("id", thread.id());
        if (!restricted) {
            json.addProperty("snippet", thread.snippet());
        }
        json.addProperty("historyId", Long.toUnsignedString(thread.historyId()));
        return json;
    }

    /** The thread with ids and labels of its messages, as the answers to changes show it. */
    static JsonObject outline(MailThread thread) {
        JsonObject json = new JsonObject();
        json.addProperty("id", thread.id());
        json.add("messages", JsonFields.array(thread.messages(), MessageJson::outline));
        return json;
    }
}
