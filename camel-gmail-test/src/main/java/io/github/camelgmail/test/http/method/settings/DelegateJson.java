package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.settings.Delegate;

/** {@code Delegate} as JSON. */
final class DelegateJson {

    private DelegateJson() {}

    static JsonObject write(Delegate delegate) {
        JsonObject json = new JsonObject();
        json.addProperty("delegateEmail", delegate.delegateEmail());
        json.addProperty("verificationStatus", EnumJson.write(delegate.verificationStatus()));
        return json;
    }
}
