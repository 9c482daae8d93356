package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.method.JsonFields;
import io.github.camelgmail.test.settings.SendAs;
import io.github.camelgmail.test.settings.SendAsRequest;
import io.github.camelgmail.test.settings.SmtpMsa;
import io.github.camelgmail.test.settings.SmtpMsa.SecurityMode;
import org.jspecify.annotations.Nullable;

/** {@code SendAs} as JSON; user name and password of an SMTP service are neither read nor written. */
final class SendAsJson {

    private SendAsJson() {}

    static JsonObject write(SendAs alias) {
        JsonObject json = new JsonObject();
        json.addProperty("sendAsEmail", alias.sendAsEmail());
        json.addProperty("displayName", alias.displayName());
        json.addProperty("replyToAddress", alias.replyToAddress());
        json.addProperty("signature", alias.signature());
        if (alias.isPrimary()) {
            json.addProperty("isPrimary", true);
        }
        if (alias.isDefault()) {
            json.addProperty("isDefault", true);
        }
        if (!alias.isPrimary()) {
            addCustom(json, alias);
        }
        return json;
    }

    static SendAsRequest read(JsonObject json) {
        return new SendAsRequest(
                JsonFields.text(json, "sendAsEmail"),
                JsonFields.text(json, "displayName"),
                JsonFields.text(json, "replyToAddress"),
                JsonFields.text(json, "signature"),
                JsonFields.truth(json, "isDefault"),
                JsonFields.truth(json, "treatAsAlias"),
                smtpMsa(JsonFields.object(json, "smtpMsa")));
    }

    private static void addCustom(JsonObject json, SendAs alias) {
        json.addProperty("treatAsAlias", alias.treatAsAlias());
        if (alias.smtpMsa() != null) {
            json.add("smtpMsa", write(alias.smtpMsa()));
        }
        json.addProperty("verificationStatus", EnumJson.write(alias.verificationStatus()));
    }

    private static JsonObject write(SmtpMsa service) {
        JsonObject json = new JsonObject();
        json.addProperty("host", service.host());
        json.addProperty("port", service.port());
        json.addProperty("securityMode", EnumJson.write(service.securityMode()));
        return json;
    }

    private static @Nullable SmtpMsa smtpMsa(@Nullable JsonObject json) {
        if (json == null) {
            return null;
        }
        return SmtpMsa.of(
                JsonFields.text(json, "host"),
                JsonFields.int32(json, "port"),
                EnumJson.read(json, "securityMode", SecurityMode.class));
    }
}
