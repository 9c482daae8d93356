package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.settings.AccountSettings;
import io.github.camelgmail.test.settings.SettingsRegister;

/** {@code settings.forwardingAddresses.get}. */
final class GetForwardingAddress extends SettingsMethod {

    GetForwardingAddress(SettingsRegister register) {
        super(register);
    }

    @Override
    JsonObject answer(GmailCall call, AccountSettings settings) {
        return ForwardingAddressJson.write(settings.forwardingAddresses().get(call.variable("forwardingEmail")));
    }
}
