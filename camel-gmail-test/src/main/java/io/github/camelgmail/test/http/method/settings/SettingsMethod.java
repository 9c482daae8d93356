package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;
import io.github.camelgmail.test.settings.AccountSettings;
import io.github.camelgmail.test.settings.SettingsRegister;
import org.jspecify.annotations.Nullable;

/** A method that reads or changes the settings of the mailbox that the call is about. */
abstract class SettingsMethod implements GmailMethodHandler {

    private final SettingsRegister register;

    SettingsMethod(SettingsRegister register) {
        this.register = register;
    }

    @Override
    public final @Nullable JsonObject handle(GmailCall call) {
        return answer(call, register.of(call.mailbox().address()));
    }

    /** Carries the call out; null is an answer without content. */
    abstract @Nullable JsonObject answer(GmailCall call, AccountSettings settings);
}
