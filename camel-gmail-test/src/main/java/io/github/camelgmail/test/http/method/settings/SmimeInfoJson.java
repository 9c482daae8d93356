package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.ApiFailure;
import io.github.camelgmail.test.http.method.JsonFields;
import io.github.camelgmail.test.settings.SmimeInfo;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** {@code SmimeInfo} as JSON; the key file and its password are never written. */
final class SmimeInfoJson {

    private SmimeInfoJson() {}

    static JsonObject write(SmimeInfo config) {
        JsonObject json = new JsonObject();
        json.addProperty("id", config.id());
        json.addProperty("issuerCn", config.issuerCn());
        if (config.isDefault()) {
            json.addProperty("isDefault", true);
        }
        json.addProperty("expiration", Long.toString(config.expiration().toEpochMilli()));
        json.addProperty("pem", config.pem());
        return json;
    }

    /** The key file of a request, null when it has none; its base64 may be of either alphabet. */
    static byte @Nullable [] pkcs12(JsonObject json) {
        String encoded = JsonFields.text(json, "pkcs12");
        if (encoded == null) {
            return null;
        }
        try {
            return Base64.getUrlDecoder().decode(encoded.replace('+', '-').replace('/', '_'));
        } catch (IllegalArgumentException e) {
            throw ApiFailure.invalidArgument("Invalid value at 'pkcs12' (TYPE_BYTES), Base64 decoding failed");
        }
    }
}
