package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;

/** {@code LanguageSettings} as JSON. */
final class LanguageJson {

    private LanguageJson() {}

    static JsonObject write(String displayLanguage) {
        JsonObject json = new JsonObject();
        json.addProperty("displayLanguage", displayLanguage);
        return json;
    }
}
