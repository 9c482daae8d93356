package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.settings.AccountSettings;
import io.github.camelgmail.test.settings.SettingsRegister;
import org.jspecify.annotations.Nullable;

/** {@code settings.sendAs.smimeInfo.setDefault}. */
final class SetDefaultSmimeInfo extends SettingsMethod {

    SetDefaultSmimeInfo(SettingsRegister register) {
        super(register);
    }

    @Override
    @Nullable
    JsonObject answer(GmailCall call, AccountSettings settings) {
        settings.smimeInfo(call.variable("sendAsEmail")).setDefault(call.id());
        return null;
    }
}
