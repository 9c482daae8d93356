package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.settings.AccountSettings;
import io.github.camelgmail.test.settings.SettingsRegister;

/** {@code settings.sendAs.smimeInfo.get}. */
final class GetSmimeInfo extends SettingsMethod {

    GetSmimeInfo(SettingsRegister register) {
        super(register);
    }

    @Override
    JsonObject answer(GmailCall call, AccountSettings settings) {
        return SmimeInfoJson.write(
                settings.smimeInfo(call.variable("sendAsEmail")).get(call.id()));
    }
}
