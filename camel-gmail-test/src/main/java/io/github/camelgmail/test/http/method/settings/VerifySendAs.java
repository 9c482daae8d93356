package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.settings.AccountSettings;
import io.github.camelgmail.test.settings.SettingsRegister;
import org.jspecify.annotations.Nullable;

/** {@code settings.sendAs.verify}. */
final class VerifySendAs extends SettingsMethod {

    VerifySendAs(SettingsRegister register) {
        super(register);
    }

    @Override
    @Nullable
    JsonObject answer(GmailCall call, AccountSettings settings) {
        settings.sendAs().verify(call.variable("sendAsEmail"));
        return null;
    }
}
