package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.settings.AccountSettings;
import io.github.camelgmail.test.settings.SettingsRegister;

/** {@code settings.cse.identities.patch}. */
final class PatchCseIdentity extends SettingsMethod {

    PatchCseIdentity(SettingsRegister register) {
        super(register);
    }

    @Override
    JsonObject answer(GmailCall call, AccountSettings settings) {
        return CseIdentityJson.write(
                settings.cseIdentities().patch(call.variable("emailAddress"), CseIdentityJson.read(call.body())));
    }
}
