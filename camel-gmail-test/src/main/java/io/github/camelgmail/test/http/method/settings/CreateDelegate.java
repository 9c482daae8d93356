package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.method.JsonFields;
import io.github.camelgmail.test.settings.AccountSettings;
import io.github.camelgmail.test.settings.SettingsRegister;

/** {@code settings.delegates.create}. */
final class CreateDelegate extends SettingsMethod {

    CreateDelegate(SettingsRegister register) {
        super(register);
    }

    @Override
    JsonObject answer(GmailCall call, AccountSettings settings) {
        return DelegateJson.write(settings.delegates().create(JsonFields.text(call.body(), "delegateEmail")));
    }
}
