package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.settings.AccountSettings;
import io.github.camelgmail.test.settings.SettingsRegister;
import org.jspecify.annotations.Nullable;

/** {@code settings.sendAs.delete}. */
final class DeleteSendAs extends SettingsMethod {

    DeleteSendAs(SettingsRegister register) {
        super(register);
    }

    @Override
    @Nullable
    JsonObject answer(GmailCall call, AccountSettings settings) {
        settings.sendAs().delete(call.variable("sendAsEmail"));
        return null;
    }
}
