package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.settings.AccountSettings;
import io.github.camelgmail.test.settings.SettingsRegister;

/** {@code settings.sendAs.list}. */
final class ListSendAs extends SettingsMethod {

    ListSendAs(SettingsRegister register) {
        super(register);
    }

    @Override
    JsonObject answer(GmailCall call, AccountSettings settings) {
        return ListJson.write("sendAs", settings.sendAs().list(), SendAsJson::write);
    }
}
