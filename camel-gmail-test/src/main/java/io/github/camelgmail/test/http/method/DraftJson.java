package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.mailbox.Draft;

/** Writes drafts as Gmail's JSON. */
final class DraftJson {

    private DraftJson() {}

    /** The draft as lists show it. */
    static JsonObject reference(Draft draft) {
        return write(draft, MessageJson.reference(draft.message()));
    }

    /** The draft as the answers to changes show it. */
    static JsonObject outline(Draft draft) {
        return write(draft, MessageJson.outline(draft.message()));
    }

    private static JsonObject write(Draft draft, JsonObject message) {
        JsonObject json = new JsonObject();
        json.addProperty("id", draft.id());
        json.add("message", message);
        return json;
    }
}
