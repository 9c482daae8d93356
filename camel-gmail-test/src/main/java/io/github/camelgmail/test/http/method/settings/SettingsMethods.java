package io.github.camelgmail.test.http.method.settings;

import io.github.camelgmail.test.http.GmailMethod;
import io.github.camelgmail.test.http.GmailMethodHandler;
import io.github.camelgmail.test.settings.SettingsRegister;

/** The handlers of {@code users.settings}. */
public final class SettingsMethods {

    private final SettingsRegister register;

    /**
     * Creates the source of handlers.
     *
     * @param register where the settings are kept
     */
    public SettingsMethods(SettingsRegister register) {
        this.register = register;
    }

    /**
     * Makes the handler of a method.
     *
     * @throws IllegalArgumentException for a method that has to do with no settings
     */
    public GmailMethodHandler handler(GmailMethod method) {
        return switch (method) {
            case SETTINGS_GET_AUTO_FORWARDING -> new GetAutoForwarding(register);
            case SETTINGS_UPDATE_AUTO_FORWARDING -> new UpdateAutoForwarding(register);
            case SETTINGS_GET_IMAP -> new GetImap(register);
            case SETTINGS_UPDATE_IMAP -> new UpdateImap(register);
            case SETTINGS_GET_LANGUAGE -> new GetLanguage(register);
            case SETTINGS_UPDATE_LANGUAGE -> new UpdateLanguage(register);
            case SETTINGS_GET_POP -> new GetPop(register);
            case SETTINGS_UPDATE_POP -> new UpdatePop(register);
            case SETTINGS_GET_VACATION -> new GetVacation(register);
            case SETTINGS_UPDATE_VACATION -> new UpdateVacation(register);
            case SETTINGS_CSE_IDENTITIES_CREATE -> new CreateCseIdentity(register);
            case SETTINGS_CSE_IDENTITIES_DELETE -> new DeleteCseIdentity(register);
            case SETTINGS_CSE_IDENTITIES_GET -> new GetCseIdentity(register);
            case SETTINGS_CSE_IDENTITIES_LIST -> new ListCseIdentities(register);
            case SETTINGS_CSE_IDENTITIES_PATCH -> new PatchCseIdentity(register);
            case SETTINGS_CSE_KEYPAIRS_CREATE -> new CreateCseKeyPair(register);
            case SETTINGS_CSE_KEYPAIRS_DISABLE -> new DisableCseKeyPair(register);
            case SETTINGS_CSE_KEYPAIRS_ENABLE -> new EnableCseKeyPair(register);
            case SETTINGS_CSE_KEYPAIRS_GET -> new GetCseKeyPair(register);
            case SETTINGS_CSE_KEYPAIRS_LIST -> new ListCseKeyPairs(register);
            case SETTINGS_CSE_KEYPAIRS_OBLITERATE -> new ObliterateCseKeyPair(register);
            case SETTINGS_DELEGATES_CREATE -> new CreateDelegate(register);
            case SETTINGS_DELEGATES_DELETE -> new DeleteDelegate(register);
            case SETTINGS_DELEGATES_GET -> new GetDelegate(register);
            case SETTINGS_DELEGATES_LIST -> new ListDelegates(register);
            default -> handlerOfAddresses(method);
        };
    }

    private GmailMethodHandler handlerOfAddresses(GmailMethod method) {
        return switch (method) {
            case SETTINGS_FILTERS_CREATE -> new CreateFilter(register);
            case SETTINGS_FILTERS_DELETE -> new DeleteFilter(register);
            case SETTINGS_FILTERS_GET -> new GetFilter(register);
            case SETTINGS_FILTERS_LIST -> new ListFilters(register);
            case SETTINGS_FORWARDING_ADDRESSES_CREATE -> new CreateForwardingAddress(register);
            case SETTINGS_FORWARDING_ADDRESSES_DELETE -> new DeleteForwardingAddress(register);
            case SETTINGS_FORWARDING_ADDRESSES_GET -> new GetForwardingAddress(register);
            case SETTINGS_FORWARDING_ADDRESSES_LIST -> new ListForwardingAddresses(register);
            case SETTINGS_SEND_AS_CREATE -> new CreateSendAs(register);
            case SETTINGS_SEND_AS_DELETE -> new DeleteSendAs(register);
            case SETTINGS_SEND_AS_GET -> new GetSendAs(register);
            case SETTINGS_SEND_AS_LIST -> new ListSendAs(register);
            case SETTINGS_SEND_AS_PATCH -> new PatchSendAs(register);
            case SETTINGS_SEND_AS_UPDATE -> new UpdateSendAs(register);
            case SETTINGS_SEND_AS_VERIFY -> new VerifySendAs(register);
            case SETTINGS_SEND_AS_SMIME_INFO_DELETE -> new DeleteSmimeInfo(register);
            case SETTINGS_SEND_AS_SMIME_INFO_GET -> new GetSmimeInfo(register);
            case SETTINGS_SEND_AS_SMIME_INFO_INSERT -> new InsertSmimeInfo(register);
            case SETTINGS_SEND_AS_SMIME_INFO_LIST -> new ListSmimeInfo(register);
            case SETTINGS_SEND_AS_SMIME_INFO_SET_DEFAULT -> new SetDefaultSmimeInfo(register);
            default -> throw new IllegalArgumentException("no method of settings: " + method.id());
        };
    }
}
