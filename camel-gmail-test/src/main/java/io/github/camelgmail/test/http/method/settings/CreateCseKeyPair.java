package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.method.JsonFields;
import io.github.camelgmail.test.settings.AccountSettings;
import io.github.camelgmail.test.settings.SettingsRegister;

/** {@code settings.cse.keypairs.create}. */
final class CreateCseKeyPair extends SettingsMethod {

    CreateCseKeyPair(SettingsRegister register) {
        super(register);
    }

    @Override
    JsonObject answer(GmailCall call, AccountSettings settings) {
        return CseKeyPairJson.write(settings.cseKeyPairs()
                .create(JsonFields.text(call.body(), "pkcs7"), CseKeyPairJson.privateKeys(call.body())));
    }
}
