package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.settings.AccountSettings;
import io.github.camelgmail.test.settings.SettingsRegister;
import org.jspecify.annotations.Nullable;

/** {@code settings.cse.identities.delete}. */
final class DeleteCseIdentity extends SettingsMethod {

    DeleteCseIdentity(SettingsRegister register) {
        super(register);
    }

    @Override
    @Nullable
    JsonObject answer(GmailCall call, AccountSettings settings) {
        settings.cseIdentities().delete(call.variable("cseEmailAddress"));
        return null;
    }
}
