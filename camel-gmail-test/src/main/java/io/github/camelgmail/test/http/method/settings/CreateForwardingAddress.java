package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.method.JsonFields;
import io.github.camelgmail.test.settings.AccountSettings;
import io.github.camelgmail.test.settings.SettingsRegister;

/** {@code settings.forwardingAddresses.create}. */
final class CreateForwardingAddress extends SettingsMethod {

    CreateForwardingAddress(SettingsRegister register) {
        super(register);
    }

    @Override
    JsonObject answer(GmailCall call, AccountSettings settings) {
        return ForwardingAddressJson.write(
                settings.forwardingAddresses().create(JsonFields.text(call.body(), "forwardingEmail")));
    }
}
