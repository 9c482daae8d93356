package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.method.JsonFields;
import io.github.camelgmail.test.settings.CseIdentity;
import java.util.Objects;

/** {@code CseIdentity} as JSON. */
final class CseIdentityJson {

    private CseIdentityJson() {}

    static JsonObject write(CseIdentity identity) {
        JsonObject json = new JsonObject();
        json.addProperty("emailAddress", identity.emailAddress());
        if (identity.primaryKeyPairId() != null) {
            json.addProperty("primaryKeyPairId", identity.primaryKeyPairId());
            return json;
        }
        JsonObject pairs = new JsonObject();
        pairs.addProperty("signingKeyPairId", identity.signingKeyPairId());
        pairs.addProperty("encryptionKeyPairId", identity.encryptionKeyPairId());
        json.add("signAndEncryptKeyPairs", pairs);
        return json;
    }

    static CseIdentity read(JsonObject json) {
        JsonObject pairs =
                Objects.requireNonNullElseGet(JsonFields.object(json, "signAndEncryptKeyPairs"), JsonObject::new);
        return new CseIdentity(
                Objects.requireNonNullElse(JsonFields.text(json, "emailAddress"), ""),
                JsonFields.text(json, "primaryKeyPairId"),
                JsonFields.text(pairs, "signingKeyPairId"),
                JsonFields.text(pairs, "encryptionKeyPairId"));
    }
}
