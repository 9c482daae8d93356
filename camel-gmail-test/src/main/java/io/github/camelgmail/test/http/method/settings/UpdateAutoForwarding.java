package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.settings.AccountSettings;
import io.github.camelgmail.test.settings.SettingsRegister;

/** {@code settings.updateAutoForwarding}. */
final class UpdateAutoForwarding extends SettingsMethod {

    UpdateAutoForwarding(SettingsRegister register) {
        super(register);
    }

    @Override
    JsonObject answer(GmailCall call, AccountSettings settings) {
        return AutoForwardingJson.write(settings.updateAutoForwarding(AutoForwardingJson.read(call.body())));
    }
}
