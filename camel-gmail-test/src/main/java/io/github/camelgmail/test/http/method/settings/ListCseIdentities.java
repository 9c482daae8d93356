package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.settings.AccountSettings;
import io.github.camelgmail.test.settings.SettingsRegister;

/** {@code settings.cse.identities.list}. */
final class ListCseIdentities extends SettingsMethod {

    ListCseIdentities(SettingsRegister register) {
        super(register);
    }

    @Override
    JsonObject answer(GmailCall call, AccountSettings settings) {
        return ListJson.write(
                "cseIdentities",
                settings.cseIdentities().list(ListJson.pageSize(call.query()), ListJson.pageToken(call.query())),
                CseIdentityJson::write);
    }
}
