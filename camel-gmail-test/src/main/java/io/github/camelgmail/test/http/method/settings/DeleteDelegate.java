package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.settings.AccountSettings;
import io.github.camelgmail.test.settings.SettingsRegister;
import org.jspecify.annotations.Nullable;

/** {@code settings.delegates.delete}. */
final class DeleteDelegate extends SettingsMethod {

    DeleteDelegate(SettingsRegister register) {
        super(register);
    }

    @Override
    @Nullable
    JsonObject answer(GmailCall call, AccountSettings settings) {
        settings.delegates().delete(call.variable("delegateEmail"));
        return null;
    }
}
