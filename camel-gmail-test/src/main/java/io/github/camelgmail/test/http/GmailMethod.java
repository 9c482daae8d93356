package io.github.camelgmail.test.http;

import io.github.camelgmail.test.oauth.Scope;
import io.github.camelgmail.test.quota.Tariff;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The methods of the Gmail API v1 that this server answers: verb, path, scopes, price and upload limit of each. Source: the discovery
 * document for all but the prices, which are those of Gmail's quota reference.
 */
public enum GmailMethod {
    GET_PROFILE("getProfile", "GET profile", AcceptedScopes.READ_COMPOSE, 1, 1),
    STOP("stop", "POST stop", AcceptedScopes.READ, 50, 50),
    WATCH("watch", "POST watch", AcceptedScopes.READ, 100, 100),
    HISTORY_LIST("history.list", "GET history", AcceptedScopes.READ, 2, 2),
    LABELS_LIST("labels.list", "GET labels", AcceptedScopes.LABEL_READ, 1, 1),
    LABELS_GET("labels.get", "GET labels/{id}", AcceptedScopes.LABEL_READ, 1, 1),
    LABELS_CREATE("labels.create", "POST labels", AcceptedScopes.LABEL_WRITE, 5, 5),
    LABELS_UPDATE("labels.update", "PUT labels/{id}", AcceptedScopes.LABEL_WRITE, 5, 5),
    LABELS_PATCH("labels.patch", "PATCH labels/{id}", AcceptedScopes.LABEL_WRITE, 5, 5),
    LABELS_DELETE("labels.delete", "DELETE labels/{id}", AcceptedScopes.LABEL_WRITE, 5, 5),
    MESSAGES_LIST("messages.list", "GET messages", AcceptedScopes.READ, 5, 5),
    MESSAGES_INSERT("messages.insert", "POST messages", AcceptedScopes.INSERT, 25, 25, UploadLimit.INSERTED),
    MESSAGES_IMPORT("messages.import", "POST messages/import", AcceptedScopes.INSERT, 25, 25, UploadLimit.INSERTED),
    MESSAGES_SEND("messages.send", "POST messages/send", AcceptedScopes.SEND, 100, 100, UploadLimit.SENT),
    MESSAGES_BATCH_MODIFY("messages.batchModify", "POST messages/batchModify", AcceptedScopes.MODIFY, 50, 50),
    MESSAGES_BATCH_DELETE("messages.batchDelete", "POST messages/batchDelete", AcceptedScopes.FULL_ONLY, 50, 50),
    MESSAGES_GET("messages.get", "GET messages/{id}", AcceptedScopes.READ_ADDON, 20, 5),
    MESSAGES_DELETE("messages.delete", "DELETE messages/{id}", AcceptedScopes.FULL_ONLY, 10, 10),
    MESSAGES_MODIFY("messages.modify", "POST messages/{id}/modify", AcceptedScopes.MODIFY, 5, 5),
    MESSAGES_TRASH("messages.trash", "POST messages/{id}/trash", AcceptedScopes.MODIFY, 20, 5),
    MESSAGES_UNTRASH("messages.untrash", "POST messages/{id}/untrash", AcceptedScopes.MODIFY, 5, 5),
    MESSAGES_ATTACHMENTS_GET(
            "messages.attachments.get", "GET messages/{messageId}/attachments/{id}", AcceptedScopes.ATTACHMENT, 20, 5),
    THREADS_LIST("threads.list", "GET threads", AcceptedScopes.READ, 10, 10),
    THREADS_GET("threads.get", "GET threads/{id}", AcceptedScopes.READ_ADDON, 40, 10),
    THREADS_DELETE("threads.delete", "DELETE threads/{id}", AcceptedScopes.FULL_ONLY, 20, 20),
    THREADS_MODIFY("threads.modify", "POST threads/{id}/modify", AcceptedScopes.MODIFY, 10, 10),
    THREADS_TRASH("threads.trash", "POST threads/{id}/trash", AcceptedScopes.MODIFY, 20, 10),
    THREADS_UNTRASH("threads.untrash", "POST threads/{id}/untrash", AcceptedScopes.MODIFY, 10, 10),
    DRAFTS_LIST("drafts.list", "GET drafts", AcceptedScopes.DRAFT_READ, 5, 5),
    DRAFTS_CREATE("drafts.create", "POST drafts", AcceptedScopes.DRAFT_WRITE, 10, 10, UploadLimit.SENT),
    DRAFTS_SEND("drafts.send", "POST drafts/send", AcceptedScopes.DRAFT_WRITE, 100, 100, UploadLimit.SENT),
    DRAFTS_GET("drafts.get", "GET drafts/{id}", AcceptedScopes.DRAFT_READ, 20, 5),
    DRAFTS_UPDATE("drafts.update", "PUT drafts/{id}", AcceptedScopes.DRAFT_WRITE, 15, 15, UploadLimit.SENT),
    DRAFTS_DELETE("drafts.delete", "DELETE drafts/{id}", AcceptedScopes.DRAFT_WRITE, 10, 10),
    SETTINGS_GET_AUTO_FORWARDING(
            "settings.getAutoForwarding", "GET settings/autoForwarding", AcceptedScopes.SETTINGS_READ, 1, 1),
    SETTINGS_GET_IMAP("settings.getImap", "GET settings/imap", AcceptedScopes.SETTINGS_READ, 1, 1),
    SETTINGS_GET_LANGUAGE("settings.getLanguage", "GET settings/language", AcceptedScopes.SETTINGS_READ, 1, 1),
    SETTINGS_GET_POP("settings.getPop", "GET settings/pop", AcceptedScopes.SETTINGS_READ, 1, 1),
    SETTINGS_GET_VACATION("settings.getVacation", "GET settings/vacation", AcceptedScopes.SETTINGS_READ, 1, 1),
    SETTINGS_UPDATE_AUTO_FORWARDING(
            "settings.updateAutoForwarding", "PUT settings/autoForwarding", AcceptedScopes.SHARING, 5, 5),
    SETTINGS_UPDATE_IMAP("settings.updateImap", "PUT settings/imap", AcceptedScopes.BASIC, 5, 5),
    SETTINGS_UPDATE_LANGUAGE("settings.updateLanguage", "PUT settings/language", AcceptedScopes.BASIC, 5, 5),
    SETTINGS_UPDATE_POP("settings.updatePop", "PUT settings/pop", AcceptedScopes.BASIC, 100, 100),
    SETTINGS_UPDATE_VACATION("settings.updateVacation", "PUT settings/vacation", AcceptedScopes.BASIC, 5, 5),
    SETTINGS_CSE_IDENTITIES_CREATE(
            "settings.cse.identities.create", "POST settings/cse/identities", AcceptedScopes.BASIC_OR_SHARING, 5, 5),
    SETTINGS_CSE_IDENTITIES_DELETE(
            "settings.cse.identities.delete",
            "DELETE settings/cse/identities/{cseEmailAddress}",
            AcceptedScopes.BASIC_OR_SHARING,
            5,
            5),
    SETTINGS_CSE_IDENTITIES_GET(
            "settings.cse.identities.get",
            "GET settings/cse/identities/{cseEmailAddress}",
            AcceptedScopes.KEY_READ,
            1,
            1),
    SETTINGS_CSE_IDENTITIES_LIST(
            "settings.cse.identities.list", "GET settings/cse/identities", AcceptedScopes.KEY_READ, 1, 1),
    SETTINGS_CSE_IDENTITIES_PATCH(
            "settings.cse.identities.patch",
            "PATCH settings/cse/identities/{emailAddress}",
            AcceptedScopes.BASIC_OR_SHARING,
            5,
            5),
    SETTINGS_CSE_KEYPAIRS_CREATE(
            "settings.cse.keypairs.create", "POST settings/cse/keypairs", AcceptedScopes.BASIC_OR_SHARING, 5, 5),
    SETTINGS_CSE_KEYPAIRS_DISABLE(
            "settings.cse.keypairs.disable",
            "POST settings/cse/keypairs/{keyPairId}:disable",
            AcceptedScopes.BASIC_OR_SHARING,
            5,
            5),
    SETTINGS_CSE_KEYPAIRS_ENABLE(
            "settings.cse.keypairs.enable",
            "POST settings/cse/keypairs/{keyPairId}:enable",
            AcceptedScopes.BASIC_OR_SHARING,
            5,
            5),
    SETTINGS_CSE_KEYPAIRS_GET(
            "settings.cse.keypairs.get", "GET settings/cse/keypairs/{keyPairId}", AcceptedScopes.KEY_READ, 1, 1),
    SETTINGS_CSE_KEYPAIRS_LIST(
            "settings.cse.keypairs.list", "GET settings/cse/keypairs", AcceptedScopes.KEY_READ, 1, 1),
    SETTINGS_CSE_KEYPAIRS_OBLITERATE(
            "settings.cse.keypairs.obliterate",
            "POST settings/cse/keypairs/{keyPairId}:obliterate",
            AcceptedScopes.BASIC_OR_SHARING,
            5,
            5),
    SETTINGS_DELEGATES_CREATE("settings.delegates.create", "POST settings/delegates", AcceptedScopes.SHARING, 100, 100),
    SETTINGS_DELEGATES_DELETE(
            "settings.delegates.delete", "DELETE settings/delegates/{delegateEmail}", AcceptedScopes.SHARING, 5, 5),
    SETTINGS_DELEGATES_GET(
            "settings.delegates.get", "GET settings/delegates/{delegateEmail}", AcceptedScopes.SETTINGS_READ, 1, 1),
    SETTINGS_DELEGATES_LIST("settings.delegates.list", "GET settings/delegates", AcceptedScopes.SETTINGS_READ, 1, 1),
    SETTINGS_FILTERS_CREATE("settings.filters.create", "POST settings/filters", AcceptedScopes.BASIC, 5, 5),
    SETTINGS_FILTERS_DELETE("settings.filters.delete", "DELETE settings/filters/{id}", AcceptedScopes.BASIC, 5, 5),
    SETTINGS_FILTERS_GET("settings.filters.get", "GET settings/filters/{id}", AcceptedScopes.SETTINGS_READ, 1, 1),
    SETTINGS_FILTERS_LIST("settings.filters.list", "GET settings/filters", AcceptedScopes.SETTINGS_READ, 1, 1),
    SETTINGS_FORWARDING_ADDRESSES_CREATE(
            "settings.forwardingAddresses.create",
            "POST settings/forwardingAddresses",
            AcceptedScopes.SHARING,
            100,
            100),
    SETTINGS_FORWARDING_ADDRESSES_DELETE(
            "settings.forwardingAddresses.delete",
            "DELETE settings/forwardingAddresses/{forwardingEmail}",
            AcceptedScopes.SHARING,
            5,
            5),
    SETTINGS_FORWARDING_ADDRESSES_GET(
            "settings.forwardingAddresses.get",
            "GET settings/forwardingAddresses/{forwardingEmail}",
            AcceptedScopes.SETTINGS_READ,
            1,
            1),
    SETTINGS_FORWARDING_ADDRESSES_LIST(
            "settings.forwardingAddresses.list",
            "GET settings/forwardingAddresses",
            AcceptedScopes.SETTINGS_READ,
            1,
            1),
    SETTINGS_SEND_AS_CREATE("settings.sendAs.create", "POST settings/sendAs", AcceptedScopes.SHARING, 100, 100),
    SETTINGS_SEND_AS_DELETE(
            "settings.sendAs.delete", "DELETE settings/sendAs/{sendAsEmail}", AcceptedScopes.SHARING, 5, 5),
    SETTINGS_SEND_AS_GET(
            "settings.sendAs.get", "GET settings/sendAs/{sendAsEmail}", AcceptedScopes.SETTINGS_READ, 1, 1),
    SETTINGS_SEND_AS_LIST("settings.sendAs.list", "GET settings/sendAs", AcceptedScopes.SETTINGS_READ, 1, 1),
    SETTINGS_SEND_AS_PATCH(
            "settings.sendAs.patch", "PATCH settings/sendAs/{sendAsEmail}", AcceptedScopes.BASIC_OR_SHARING, 100, 100),
    SETTINGS_SEND_AS_UPDATE(
            "settings.sendAs.update", "PUT settings/sendAs/{sendAsEmail}", AcceptedScopes.BASIC_OR_SHARING, 100, 100),
    SETTINGS_SEND_AS_VERIFY(
            "settings.sendAs.verify", "POST settings/sendAs/{sendAsEmail}/verify", AcceptedScopes.SHARING, 100, 100),
    SETTINGS_SEND_AS_SMIME_INFO_DELETE(
            "settings.sendAs.smimeInfo.delete",
            "DELETE settings/sendAs/{sendAsEmail}/smimeInfo/{id}",
            AcceptedScopes.BASIC_OR_SHARING,
            5,
            5),
    SETTINGS_SEND_AS_SMIME_INFO_GET(
            "settings.sendAs.smimeInfo.get",
            "GET settings/sendAs/{sendAsEmail}/smimeInfo/{id}",
            AcceptedScopes.KEY_READ,
            1,
            1),
    SETTINGS_SEND_AS_SMIME_INFO_INSERT(
            "settings.sendAs.smimeInfo.insert",
            "POST settings/sendAs/{sendAsEmail}/smimeInfo",
            AcceptedScopes.BASIC_OR_SHARING,
            5,
            5),
    SETTINGS_SEND_AS_SMIME_INFO_LIST(
            "settings.sendAs.smimeInfo.list",
            "GET settings/sendAs/{sendAsEmail}/smimeInfo",
            AcceptedScopes.KEY_READ,
            1,
            1),
    SETTINGS_SEND_AS_SMIME_INFO_SET_DEFAULT(
            "settings.sendAs.smimeInfo.setDefault",
            "POST settings/sendAs/{sendAsEmail}/smimeInfo/{id}/setDefault",
            AcceptedScopes.BASIC_OR_SHARING,
            5,
            5);

    private final String id;
    private final String verb;
    private final String path;
    private final AcceptedScopes scopes;
    private final int units2026;
    private final int units2025;
    private final UploadLimit uploadLimit;

    GmailMethod(String id, String verbAndPath, AcceptedScopes scopes, int units2026, int units2025) {
        this(id, verbAndPath, scopes, units2026, units2025, UploadLimit.NO_UPLOAD);
    }

    GmailMethod(
            String id,
            String verbAndPath,
            AcceptedScopes scopes,
            int units2026,
            int units2025,
            UploadLimit uploadLimit) {
        int space = verbAndPath.indexOf(' ');
        this.id = id;
        this.verb = verbAndPath.substring(0, space);
        this.path = verbAndPath.substring(space + 1);
        this.scopes = scopes;
        this.units2026 = units2026;
        this.units2025 = units2025;
        this.uploadLimit = uploadLimit;
    }

    /** The name after {@code gmail.users.}, such as {@code messages.attachments.get}. */
    public String id() {
        return id;
    }

    /** Finds a method by its {@link #id()}. */
    public static Optional<GmailMethod> ofId(String id) {
        return Arrays.stream(values()).filter(method -> method.id().equals(id)).findFirst();
    }

    /** The HTTP verb. */
    public String verb() {
        return verb;
    }

    /** The path after {@code gmail/v1/users/{userId}/}, with variables in braces. */
    String path() {
        return path;
    }

    /** The scopes of which a token needs one. */
    Set<Scope> scopes() {
        return scopes.scopes();
    }

    /** Whether only service accounts with domain-wide authority may call it, besides tokens that a test made. */
    boolean needsDomainAuthority() {
        return switch (this) {
            case SETTINGS_UPDATE_AUTO_FORWARDING,
                    SETTINGS_DELEGATES_CREATE,
                    SETTINGS_DELEGATES_DELETE,
                    SETTINGS_DELEGATES_GET,
                    SETTINGS_DELEGATES_LIST,
                    SETTINGS_FORWARDING_ADDRESSES_CREATE,
                    SETTINGS_FORWARDING_ADDRESSES_DELETE,
                    SETTINGS_SEND_AS_CREATE,
                    SETTINGS_SEND_AS_DELETE,
                    SETTINGS_SEND_AS_VERIFY -> true;
            default -> false;
        };
    }

    /** The quota units that one call costs under a tariff. */
    public int units(Tariff tariff) {
        return tariff == Tariff.OF_2026 ? units2026 : units2025;
    }

    /** Whether the method also answers under {@code /upload/}. */
    boolean acceptsUpload() {
        return uploadLimit != UploadLimit.NO_UPLOAD;
    }

    /** The greatest length of an uploaded message in bytes. */
    public int longestMessage() {
        return uploadLimit.bytes;
    }

    /** The name of the call inside Gmail, which some errors mention. */
    String rpcName() {
        String[] words = id().split("\\.", -1);
        String action = words[words.length - 1];
        String resource = words.length < 2 ? "" : capitalized(words[words.length - 2]);
        boolean ofMany = resource.isEmpty() || action.equals("list") || action.startsWith("batch");
        String noun = ofMany ? resource : resource.substring(0, resource.length() - 1);
        return "caribou.api.proto.MailboxService." + capitalized(action) + noun;
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private enum UploadLimit {
        NO_UPLOAD(0),
        SENT(36_700_160),
        INSERTED(157_286_400);

        private final int bytes;

        UploadLimit(int bytes) {
            this.bytes = bytes;
        }
    }
}
