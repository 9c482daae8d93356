package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.settings.AccountSettings;
import io.github.camelgmail.test.settings.SettingsRegister;

/** {@code settings.cse.keypairs.disable}. */
final class DisableCseKeyPair extends SettingsMethod {

    DisableCseKeyPair(SettingsRegister register) {
        super(register);
    }

    @Override
    JsonObject answer(GmailCall call, AccountSettings settings) {
        return CseKeyPairJson.write(settings.cseKeyPairs().disable(call.variable("keyPairId")));
    }
}
