package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.method.JsonFields;
import io.github.camelgmail.test.settings.AccountSettings;
import io.github.camelgmail.test.settings.SettingsRegister;

/** {@code settings.sendAs.smimeInfo.insert}. */
final class InsertSmimeInfo extends SettingsMethod {

    InsertSmimeInfo(SettingsRegister register) {
        super(register);
    }

    @Override
    JsonObject answer(GmailCall call, AccountSettings settings) {
        return SmimeInfoJson.write(settings.smimeInfo(call.variable("sendAsEmail"))
                .insert(
                        SmimeInfoJson.pkcs12(call.body()),
                        JsonFields.text(call.body(), "encryptedKeyPassword"),
                        JsonFields.isTrue(call.body(), "isDefault")));
    }
}
