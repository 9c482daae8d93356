package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.method.JsonFields;
import io.github.camelgmail.test.settings.ImapSettings;
import io.github.camelgmail.test.settings.ImapSettings.ExpungeBehavior;
import java.util.Objects;

/** {@code ImapSettings} as JSON. */
final class ImapJson {

    private ImapJson() {}

    static JsonObject write(ImapSettings imap) {
        JsonObject json = new JsonObject();
        json.addProperty("enabled", imap.enabled());
        json.addProperty("autoExpunge", imap.autoExpunge());
        json.addProperty("expungeBehavior", EnumJson.write(imap.expungeBehavior()));
        json.addProperty("maxFolderSize", imap.maxFolderSize());
        return json;
    }

    static ImapSettings read(JsonObject json) {
        return new ImapSettings(
                JsonFields.isTrue(json, "enabled"),
                JsonFields.isTrue(json, "autoExpunge"),
                Objects.requireNonNullElse(
                        EnumJson.read(json, "expungeBehavior", ExpungeBehavior.class), ExpungeBehavior.ARCHIVE),
                Objects.requireNonNullElse(JsonFields.int32(json, "maxFolderSize"), 0));
    }
}
