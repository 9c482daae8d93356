package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.method.JsonFields;
import io.github.camelgmail.test.settings.AccountSettings;
import io.github.camelgmail.test.settings.SettingsRegister;

/** {@code settings.updateLanguage}. */
final class UpdateLanguage extends SettingsMethod {

    UpdateLanguage(SettingsRegister register) {
        super(register);
    }

    @Override
    JsonObject answer(GmailCall call, AccountSettings settings) {
        return LanguageJson.write(settings.updateDisplayLanguage(JsonFields.text(call.body(), "displayLanguage")));
    }
}
