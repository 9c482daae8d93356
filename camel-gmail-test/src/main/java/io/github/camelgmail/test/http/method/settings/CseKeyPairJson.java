package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.method.JsonFields;
import io.github.camelgmail.test.settings.CseKeyPair;
import io.github.camelgmail.test.settings.CsePrivateKeyMetadata;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code CseKeyPair} as JSON. */
final class CseKeyPairJson {

    private CseKeyPairJson() {}

    static JsonObject write(CseKeyPair pair) {
        JsonObject json = new JsonObject();
        json.addProperty("keyPairId", pair.keyPairId());
        json.addProperty("pem", pair.pem());
        json.add("subjectEmailAddresses", JsonFields.array(pair.subjectEmailAddresses()));
        json.addProperty("enablementState", pair.isEnabled() ? "enabled" : "disabled");
        if (pair.disableTime() != null) {
            json.addProperty("disableTime", pair.disableTime().toString());
        }
        json.add("privateKeyMetadata", JsonFields.array(pair.privateKeyMetadata(), CseKeyPairJson::write));
        return json;
    }

    static List<CsePrivateKeyMetadata> privateKeys(JsonObject pair) {
        return JsonFields.objects(pair, "privateKeyMetadata").stream()
                .map(CseKeyPairJson::readPrivateKey)
                .toList();
    }

    private static CsePrivateKeyMetadata readPrivateKey(JsonObject json) {
        JsonObject service = JsonFields.object(json, "kaclsKeyMetadata");
        JsonObject card = JsonFields.object(json, "hardwareKeyMetadata");
        return new CsePrivateKeyMetadata(
                "",
                service == null ? null : textOf(service, "kaclsUri"),
                service == null ? null : textOf(service, "kaclsData"),
                card == null ? null : textOf(card, "description"));
    }

    private static String textOf(JsonObject json, String name) {
        return Objects.requireNonNullElse(JsonFields.text(json, name), "");
    }

    private static JsonObject write(CsePrivateKeyMetadata key) {
        JsonObject json = new JsonObject();
        json.addProperty("privateKeyMetadataId", key.privateKeyMetadataId());
        if (key.hardwareKeyDescription() == null) {
            JsonObject service = new JsonObject();
            addText(service, "kaclsUri", key.kaclsUri());
            addText(service, "kaclsData", key.kaclsData());
            json.add("kaclsKeyMetadata", service);
        } else {
            JsonObject card = new JsonObject();
            addText(card, "description", key.hardwareKeyDescription());
            json.add("hardwareKeyMetadata", card);
        }
        return json;
    }

    private static void addText(JsonObject json, String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            json.addProperty(name, text);
        }
    }
}
