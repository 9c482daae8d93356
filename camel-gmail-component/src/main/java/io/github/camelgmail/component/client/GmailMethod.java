package io.github.camelgmail.component.client;

import io.github.camelgmail.component.client.quota.QuotaTariff;

/**
 * The methods of the Gmail API, with what one call costs and the narrowest scope that allows it.
 *
 * <p>Prices are quota units
 * (<a href="https://developers.google.com/workspace/gmail/api/reference/quota">Gmail API usage limits</a>), those before
 * May 2026 and those since; where it names none, 1 unit to read and 5 to write are assumed. Scopes are from the Gmail discovery document, revision 20260413.
 */
public enum GmailMethod {
    GET_PROFILE("users.getProfile", 1, 1, "gmail.metadata"),
    STOP("users.stop", 50, 50, "gmail.metadata"),
    WATCH("users.watch", 100, 100, "gmail.metadata"),
    DRAFTS_CREATE("users.drafts.create", 10, 10, "gmail.compose"),
    DRAFTS_DELETE("users.drafts.delete", 10, 10, "gmail.compose"),
    DRAFTS_GET("users.drafts.get", 5, 20, "gmail.compose"),
    DRAFTS_LIST("users.drafts.list", 5, 5, "gmail.compose"),
    DRAFTS_SEND("users.drafts.send", 100, 100, "gmail.compose"),
    DRAFTS_UPDATE("users.drafts.update", 15, 15, "gmail.compose"),
    HISTORY_LIST("users.history.list", 2, 2, "gmail.metadata"),
    LABELS_CREATE("users.labels.create", 5, 5, "gmail.labels"),
    LABELS_DELETE("users.labels.delete", 5, 5, "gmail.labels"),
    LABELS_GET("users.labels.get", 1, 1, "gmail.labels"),
    LABELS_LIST("users.labels.list", 1, 1, "gmail.labels"),
    LABELS_PATCH("users.labels.patch", 5, 5, "gmail.labels"),
    LABELS_UPDATE("users.labels.update", 5, 5, "gmail.labels"),
    MESSAGES_BATCH_DELETE("users.messages.batchDelete", 50, 50, "mail.google.com/"),
    MESSAGES_BATCH_MODIFY("users.messages.batchModify", 50, 50, "gmail.modify"),
    MESSAGES_DELETE("users.messages.delete", 10, 10, "mail.google.com/"),
    MESSAGES_GET("users.messages.get", 5, 20, "gmail.readonly"),
    MESSAGES_IMPORT("users.messages.import", 25, 25, "gmail.insert"),
    MESSAGES_INSERT("users.messages.insert", 25, 25, "gmail.insert"),
    MESSAGES_LIST("users.messages.list", 5, 5, "gmail.readonly"),
    MESSAGES_MODIFY("users.messages.modify", 5, 5, "gmail.modify"),
    MESSAGES_SEND("users.messages.send", 100, 100, "gmail.send"),
    MESSAGES_TRASH("users.messages.trash", 5, 20, "gmail.modify"),
    MESSAGES_UNTRASH("users.messages.untrash", 5, 5, "gmail.modify"),
    ATTACHMENTS_GET("users.messages.attachments.get", 5, 20, "gmail.readonly"),
    SETTINGS_GET_AUTO_FORWARDING("users.settings.getAutoForwarding", 1, 1, "gmail.settings.basic"),
    SETTINGS_GET_IMAP("users.settings.getImap", 1, 1, "gmail.settings.basic"),
    SETTINGS_GET_LANGUAGE("users.settings.getLanguage", 1, 1, "gmail.settings.basic"),
    SETTINGS_GET_POP("users.settings.getPop", 1, 1, "gmail.settings.basic"),
    SETTINGS_GET_VACATION("users.settings.getVacation", 1, 1, "gmail.settings.basic"),
    SETTINGS_UPDATE_AUTO_FORWARDING("users.settings.updateAutoForwarding", 5, 5, "gmail.settings.sharing"),
    SETTINGS_UPDATE_IMAP("users.settings.updateImap", 5, 5, "gmail.settings.basic"),
    SETTINGS_UPDATE_LANGUAGE("users.settings.updateLanguage", 5, 5, "gmail.settings.basic"),
    SETTINGS_UPDATE_POP("users.settings.updatePop", 100, 100, "gmail.settings.basic"),
    SETTINGS_UPDATE_VACATION("users.settings.updateVacation", 5, 5, "gmail.settings.basic"),
    SETTINGS_CSE_IDENTITIES_CREATE("users.settings.cse.identities.create", 5, 5, "gmail.settings.basic"),
    SETTINGS_CSE_IDENTITIES_DELETE("users.settings.cse.identities.delete", 5, 5, "gmail.settings.basic"),
    SETTINGS_CSE_IDENTITIES_GET("users.settings.cse.identities.get", 1, 1, "gmail.settings.basic"),
    SETTINGS_CSE_IDENTITIES_LIST("users.settings.cse.identities.list", 1, 1, "gmail.settings.basic"),
    SETTINGS_CSE_IDENTITIES_PATCH("users.settings.cse.identities.patch", 5, 5, "gmail.settings.basic"),
    SETTINGS_CSE_KEYPAIRS_CREATE("users.settings.cse.keypairs.create", 5, 5, "gmail.settings.basic"),
    SETTINGS_CSE_KEYPAIRS_DISABLE("users.settings.cse.keypairs.disable", 5, 5, "gmail.settings.basic"),
    SETTINGS_CSE_KEYPAIRS_ENABLE("users.settings.cse.keypairs.enable", 5, 5, "gmail.settings.basic"),
    SETTINGS_CSE_KEYPAIRS_GET("users.settings.cse.keypairs.get", 1, 1, "gmail.settings.basic"),
    SETTINGS_CSE_KEYPAIRS_LIST("users.settings.cse.keypairs.list", 1, 1, "gmail.settings.basic"),
    SETTINGS_CSE_KEYPAIRS_OBLITERATE("users.settings.cse.keypairs.obliterate", 5, 5, "gmail.settings.basic"),
    SETTINGS_DELEGATES_CREATE("users.settings.delegates.create", 100, 100, "gmail.settings.sharing"),
    SETTINGS_DELEGATES_DELETE("users.settings.delegates.delete", 5, 5, "gmail.settings.sharing"),
    SETTINGS_DELEGATES_GET("users.settings.delegates.get", 1, 1, "gmail.settings.basic"),
    SETTINGS_DELEGATES_LIST("users.settings.delegates.list", 1, 1, "gmail.settings.basic"),
    SETTINGS_FILTERS_CREATE("users.settings.filters.create", 5, 5, "gmail.settings.basic"),
    SETTINGS_FILTERS_DELETE("users.settings.filters.delete", 5, 5, "gmail.settings.basic"),
    SETTINGS_FILTERS_GET("users.settings.filters.get", 1, 1, "gmail.settings.basic"),
    SETTINGS_FILTERS_LIST("users.settings.filters.list", 1, 1, "gmail.settings.basic"),
    SETTINGS_FORWARDING_ADDRESSES_CREATE(
            "users.settings.forwardingAddresses.create", 100, 100, "gmail.settings.sharing"),
    SETTINGS_FORWARDING_ADDRESSES_DELETE("users.settings.forwardingAddresses.delete", 5, 5, "gmail.settings.sharing"),
    SETTINGS_FORWARDING_ADDRESSES_GET("users.settings.forwardingAddresses.get", 1, 1, "gmail.settings.basic"),
    SETTINGS_FORWARDING_ADDRESSES_LIST("users.settings.forwardingAddresses.list", 1, 1, "gmail.settings.basic"),
    SETTINGS_SEND_AS_CREATE("users.settings.sendAs.create", 100, 100, "gmail.settings.sharing"),
    SETTINGS_SEND_AS_DELETE("users.settings.sendAs.delete", 5, 5, "gmail.settings.sharing"),
    SETTINGS_SEND_AS_GET("users.settings.sendAs.get", 1, 1, "gmail.settings.basic"),
    SETTINGS_SEND_AS_LIST("users.settings.sendAs.list", 1, 1, "gmail.settings.basic"),
    SETTINGS_SEND_AS_PATCH("users.settings.sendAs.patch", 100, 100, "gmail.settings.basic"),
    SETTINGS_SEND_AS_UPDATE("users.settings.sendAs.update", 100, 100, "gmail.settings.basic"),
    SETTINGS_SEND_AS_VERIFY("users.settings.sendAs.verify", 100, 100, "gmail.settings.sharing"),
    SETTINGS_SEND_AS_SMIME_INFO_DELETE("users.settings.sendAs.smimeInfo.delete", 5, 5, "gmail.settings.basic"),
    SETTINGS_SEND_AS_SMIME_INFO_GET("users.settings.sendAs.smimeInfo.get", 1, 1, "gmail.settings.basic"),
    SETTINGS_SEND_AS_SMIME_INFO_INSERT("users.settings.sendAs.smimeInfo.insert", 5, 5, "gmail.settings.basic"),
    SETTINGS_SEND_AS_SMIME_INFO_LIST("users.settings.sendAs.smimeInfo.list", 1, 1, "gmail.settings.basic"),
    SETTINGS_SEND_AS_SMIME_INFO_SET_DEFAULT("users.settings.sendAs.smimeInfo.setDefault", 5, 5, "gmail.settings.basic"),
    THREADS_DELETE("users.threads.delete", 20, 20, "mail.google.com/"),
    THREADS_GET("users.threads.get", 10, 40, "gmail.readonly"),
    THREADS_LIST("users.threads.list", 10, 10, "gmail.readonly"),
    THREADS_MODIFY("users.threads.modify", 10, 10, "gmail.modify"),
    THREADS_TRASH("users.threads.trash", 10, 20, "gmail.modify"),
    THREADS_UNTRASH("users.threads.untrash", 10, 10, "gmail.modify");

    private static final String SCOPE_PREFIX = "https://www.googleapis.com/auth/";
    private static final String ALL_MAIL = "mail.google.com/";

    private final String id;
    private final int unitsOf2025;
    private final int unitsOf2026;
    private final String scope;

    GmailMethod(String id, int unitsOf2025, int unitsOf2026, String scope) {
        this.id = id;
        this.unitsOf2025 = unitsOf2025;
        this.unitsOf2026 = unitsOf2026;
        this.scope = scope;
    }

    /** Gmail's own name of the method, such as {@code users.messages.get}. */
    public String id() {
        return id;
    }

    /** The price of one call in quota units; each call inside a batch is paid for. */
    public int units(QuotaTariff tariff) {
        return switch (tariff) {
            case OF_2025 -> unitsOf2025;
            case OF_2026 -> unitsOf2026;
        };
    }

    /** How many calls cost no more than one of another method does, at least 1. */
    int callsForOneOf(GmailMethod other, QuotaTariff tariff) {
        return Math.max(1, other.units(tariff) / units(tariff));
    }

    /** The narrowest scope that allows the method, as a full URL. */
    public String scope() {
        return scope.equals(ALL_MAIL) ? "https://" + scope : SCOPE_PREFIX + scope;
    }

    /** Tells whether a repeated call could repeat what others see: a mail sent twice cannot be taken back. */
    boolean sends() {
        return this == MESSAGES_SEND || this == DRAFTS_SEND;
    }
}
