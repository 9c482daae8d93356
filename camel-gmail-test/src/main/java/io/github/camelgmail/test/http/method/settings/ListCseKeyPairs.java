package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.settings.AccountSettings;
import io.github.camelgmail.test.settings.SettingsRegister;

/** {@code settings.cse.keypairs.list}. */
final class ListCseKeyPairs extends SettingsMethod {

    ListCseKeyPairs(SettingsRegister register) {
        super(register);
    }

    @Override
    JsonObject answer(GmailCall call, AccountSettings settings) {
        return ListJson.write(
                "cseKeyPairs",
                settings.cseKeyPairs().list(ListJson.pageSize(call.query()), ListJson.pageToken(call.query())),
                CseKeyPairJson::write);
    }
}
