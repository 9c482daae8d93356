package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.settings.AccountSettings;
import io.github.camelgmail.test.settings.SettingsRegister;

/** {@code settings.sendAs.smimeInfo.list}. */
final class ListSmimeInfo extends SettingsMethod {

    ListSmimeInfo(SettingsRegister register) {
        super(register);
    }

    @Override
    JsonObject answer(GmailCall call, AccountSettings settings) {
        return ListJson.write(
                "smimeInfo", settings.smimeInfo(call.variable("sendAsEmail")).list(), SmimeInfoJson::write);
    }
}
