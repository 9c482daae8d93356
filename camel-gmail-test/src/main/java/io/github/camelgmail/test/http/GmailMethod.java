package io.github.camelgmail.test.http;

import io.github.camelgmail.test.oauth.Scope;
import io.github.camelgmail.test.quota.Tariff;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The methods of the Gmail API v1 that this server answers: verb, path, scopes, price and upload limit of each. Source: the discovery
 * document for all but the prices, which are those of Gmail's quota reference.
 */
public enum GmailMethod {
    GET_PROFILE("GET profile", Access.READ_COMPOSE, 1, 1),
    HISTORY_LIST("GET history", Access.READ, 2, 2),
    LABELS_LIST("GET labels", Access.LABEL_READ, 1, 1),
    LABELS_GET("GET labels/{id}", Access.LABEL_READ, 1, 1),
    LABELS_CREATE("POST labels", Access.LABEL_WRITE, 5, 5),
    LABELS_UPDATE("PUT labels/{id}", Access.LABEL_WRITE, 5, 5),
    LABELS_PATCH("PATCH labels/{id}", Access.LABEL_WRITE, 5, 5),
    LABELS_DELETE("DELETE labels/{id}", Access.LABEL_WRITE, 5, 5),
    MESSAGES_LIST("GET messages", Access.READ, 5, 5),
    MESSAGES_INSERT("POST messages", Access.INSERT, 25, 25, UploadLimit.INSERTED),
    MESSAGES_IMPORT("POST messages/import", Access.INSERT, 25, 25, UploadLimit.INSERTED),
    MESSAGES_SEND("POST messages/send", Access.SEND, 100, 100, UploadLimit.SENT),
    MESSAGES_BATCH_MODIFY("POST messages/batchModify", Access.MODIFY, 50, 50),
    MESSAGES_BATCH_DELETE("POST messages/batchDelete", Access.FULL_ONLY, 50, 50),
    MESSAGES_GET("GET messages/{id}", Access.READ_ADDON, 20, 5),
    MESSAGES_DELETE("DELETE messages/{id}", Access.FULL_ONLY, 10, 10),
    MESSAGES_MODIFY("POST messages/{id}/modify", Access.MODIFY, 5, 5),
    MESSAGES_TRASH("POST messages/{id}/trash", Access.MODIFY, 20, 5),
    MESSAGES_UNTRASH("POST messages/{id}/untrash", Access.MODIFY, 5, 5),
    MESSAGES_ATTACHMENTS_GET("GET messages/{messageId}/attachments/{id}", Access.ATTACHMENT, 20, 5),
    THREADS_LIST("GET threads", Access.READ, 10, 10),
    THREADS_GET("GET threads/{id}", Access.READ_ADDON, 40, 10),
    THREADS_DELETE("DELETE threads/{id}", Access.FULL_ONLY, 20, 20),
    THREADS_MODIFY("POST threads/{id}/modify", Access.MODIFY, 10, 10),
    THREADS_TRASH("POST threads/{id}/trash", Access.MODIFY, 20, 10),
    THREADS_UNTRASH("POST threads/{id}/untrash", Access.MODIFY, 10, 10),
    DRAFTS_LIST("GET drafts", Access.DRAFT_READ, 5, 5),
    DRAFTS_CREATE("POST drafts", Access.DRAFT_WRITE, 10, 10, UploadLimit.SENT),
    DRAFTS_SEND("POST drafts/send", Access.DRAFT_WRITE, 100, 100, UploadLimit.SENT),
    DRAFTS_GET("GET drafts/{id}", Access.DRAFT_READ, 20, 5),
    DRAFTS_UPDATE("PUT drafts/{id}", Access.DRAFT_WRITE, 15, 15, UploadLimit.SENT),
    DRAFTS_DELETE("DELETE drafts/{id}", Access.DRAFT_WRITE, 10, 10);

    private final String verb;
    private final String path;
    private final Access access;
    private final int units2026;
    private final int units2025;
    private final UploadLimit uploadLimit;

    GmailMethod(String verbAndPath, Access access, int units2026, int units2025) {
        this(verbAndPath, access, units2026, units2025, UploadLimit.NO_UPLOAD);
    }

    GmailMethod(String verbAndPath, Access access, int units2026, int units2025, UploadLimit uploadLimit) {
        int space = verbAndPath.indexOf(' ');
        this.verb = verbAndPath.substring(0, space);
        this.path = verbAndPath.substring(space + 1);
        this.access = access;
        this.units2026 = units2026;
        this.units2025 = units2025;
        this.uploadLimit = uploadLimit;
    }

    /** The name after {@code gmail.users.}, such as {@code messages.attachments.get}. */
    public String id() {
        return switch (this) {
            case GET_PROFILE -> "getProfile";
            case MESSAGES_BATCH_MODIFY -> "messages.batchModify";
            case MESSAGES_BATCH_DELETE -> "messages.batchDelete";
            default -> name().toLowerCase(Locale.ROOT).replace('_', '.');
        };
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
        return access.scopes;
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

    private enum Access {
        READ(Scope.METADATA, Scope.MODIFY, Scope.READONLY),
        READ_COMPOSE(Scope.COMPOSE, Scope.METADATA, Scope.MODIFY, Scope.READONLY),
        READ_ADDON(
                Scope.METADATA,
                Scope.MODIFY,
                Scope.READONLY,
                Scope.ADDON_MESSAGE_ACTION,
                Scope.ADDON_MESSAGE_METADATA,
                Scope.ADDON_MESSAGE_READONLY),
        ATTACHMENT(Scope.MODIFY, Scope.READONLY, Scope.ADDON_MESSAGE_ACTION, Scope.ADDON_MESSAGE_READONLY),
        LABEL_READ(Scope.LABELS, Scope.METADATA, Scope.MODIFY, Scope.READONLY),
        LABEL_WRITE(Scope.LABELS, Scope.MODIFY),
        MODIFY(Scope.MODIFY),
        FULL_ONLY,
        INSERT(Scope.INSERT, Scope.MODIFY),
        SEND(Scope.ADDON_ACTION_COMPOSE, Scope.COMPOSE, Scope.MODIFY, Scope.SEND),
        DRAFT_READ(Scope.COMPOSE, Scope.MODIFY, Scope.READONLY),
        DRAFT_WRITE(Scope.ADDON_ACTION_COMPOSE, Scope.COMPOSE, Scope.MODIFY);

        @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf makes a set that cannot be changed
        private final Set<Scope> scopes;

        Access(Scope... besidesFull) {
            Set<Scope> all = EnumSet.of(Scope.FULL);
            all.addAll(Arrays.asList(besidesFull));
            this.scopes = Set.copyOf(all);
        }
    }
}
