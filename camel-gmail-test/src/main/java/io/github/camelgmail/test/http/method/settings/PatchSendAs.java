package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.method.MergePatch;
import io.github.camelgmail.test.settings.AccountSettings;
import io.github.camelgmail.test.settings.SendAs;
import io.github.camelgmail.test.settings.SettingsRegister;

/** {@code settings.sendAs.patch}; what is null in the request is cleared. */
final class PatchSendAs extends SettingsMethod {

    PatchSendAs(SettingsRegister register) {
        super(register);
    }

    @Override
    JsonObject answer(GmailCall call, AccountSettings settings) {
        OwnAddress.require(call);
        SendAs patched = settings.sendAs()
                .patch(call.variable("sendAsEmail"), alias -> SendAsJson.read(merged(alias, call.body())));
        return SendAsJson.write(patched);
    }

    /** An SMTP service is replaced as a whole, because its user name and password are not known here. */
    private static JsonObject merged(SendAs alias, JsonObject patch) {
        JsonObject present = SendAsJson.write(alias);
        if (patch.has("smtpMsa")) {
            present.remove("smtpMsa");
        }
        return MergePatch.merged(present, patch);
    }
}
