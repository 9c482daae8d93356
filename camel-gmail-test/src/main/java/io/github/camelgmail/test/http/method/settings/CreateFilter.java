package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.settings.AccountSettings;
import io.github.camelgmail.test.settings.SettingsRegister;

/** {@code settings.filters.create}. */
final class CreateFilter extends SettingsMethod {

    CreateFilter(SettingsRegister register) {
        super(register);
    }

    @Override
    JsonObject answer(GmailCall call, AccountSettings settings) {
        return FilterJson.write(settings.filters()
                .create(
                        FilterJson.criteria(call.body()),
                        FilterJson.action(call.body()),
                        call.mailbox().labels()));
    }
}
