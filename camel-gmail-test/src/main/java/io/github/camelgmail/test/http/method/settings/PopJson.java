package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.settings.MailDisposition;
import io.github.camelgmail.test.settings.PopSettings;
import io.github.camelgmail.test.settings.PopSettings.AccessWindow;
import java.util.Objects;

/** {@code PopSettings} as JSON. */
final class PopJson {

    private PopJson() {}

    static JsonObject write(PopSettings pop) {
        JsonObject json = new JsonObject();
        json.addProperty("accessWindow", EnumJson.write(pop.accessWindow()));
        json.addProperty("disposition", EnumJson.write(pop.disposition()));
        return json;
    }

    static PopSettings read(JsonObject json) {
        return new PopSettings(
                Objects.requireNonNullElse(
                        EnumJson.read(json, "accessWindow", AccessWindow.class), AccessWindow.DISABLED),
                Objects.requireNonNullElse(
                        EnumJson.read(json, "disposition", MailDisposition.class), MailDisposition.LEAVE_IN_INBOX));
    }
}
