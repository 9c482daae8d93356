package io.github.camelgmail.test.http.method;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;

/** What PATCH makes of a resource (RFC 7396): members replace, objects are merged, null clears. */
public final class MergePatch {

    private MergePatch() {}

    /**
     * The resource as it becomes; neither argument is modified.
     *
     * @param patch its depth is limited by the reader of requests
     */
    public static JsonObject merged(JsonObject resource, JsonObject patch) {
        JsonObject merged = new JsonObject();
        resource.entrySet().forEach(member -> merged.add(member.getKey(), member.getValue()));
        for (Map.Entry<String, JsonElement> member : patch.entrySet()) {
            merge(merged, member.getKey(), member.getValue());
        }
        return merged;
    }

    private static void merge(JsonObject merged, String name, JsonElement value) {
        if (value.isJsonNull()) {
            merged.remove(name);
        } else if (value.isJsonObject() && merged.get(name) instanceof JsonObject present) {
            merged.add(name, merged(present, value.getAsJsonObject()));
        } else {
            merged.add(name, value);
        }
    }
}
