package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.settings.AccountSettings;
import io.github.camelgmail.test.settings.SettingsRegister;

/** {@code settings.sendAs.update}. */
final class UpdateSendAs extends SettingsMethod {

    UpdateSendAs(SettingsRegister register) {
        super(register);
    }

    @Override
    JsonObject answer(GmailCall call, AccountSettings settings) {
        OwnAddress.require(call);
        return SendAsJson.write(settings.sendAs().update(call.variable("sendAsEmail"), SendAsJson.read(call.body())));
    }
}
