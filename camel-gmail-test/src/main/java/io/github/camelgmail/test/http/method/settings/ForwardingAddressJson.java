package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.settings.ForwardingAddress;

/** {@code ForwardingAddress} as JSON. */
final class ForwardingAddressJson {

    private ForwardingAddressJson() {}

    static JsonObject write(ForwardingAddress address) {
        JsonObject json = new JsonObject();
        json.addProperty("forwardingEmail", address.forwardingEmail());
        json.addProperty("verificationStatus", EnumJson.write(address.verificationStatus()));
        return json;
    }
}
