package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.method.JsonFields;
import io.github.camelgmail.test.settings.AutoForwarding;
import io.github.camelgmail.test.settings.MailDisposition;

/** {@code AutoForwarding} as JSON. */
final class AutoForwardingJson {

    private AutoForwardingJson() {}

    static JsonObject write(AutoForwarding forwarding) {
        JsonObject json = new JsonObject();
        json.addProperty("enabled", forwarding.enabled());
        if (forwarding.emailAddress() != null) {
            json.addProperty("emailAddress", forwarding.emailAddress());
        }
        if (forwarding.disposition() != null) {
            json.addProperty("disposition", EnumJson.write(forwarding.disposition()));
        }
        return json;
    }

    static AutoForwarding read(JsonObject json) {
        return new AutoForwarding(
                JsonFields.isTrue(json, "enabled"),
                JsonFields.text(json, "emailAddress"),
                EnumJson.read(json, "disposition", MailDisposition.class));
    }
}
