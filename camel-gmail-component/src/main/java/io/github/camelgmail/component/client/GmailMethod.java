package io.github.camelgmail.component.client;

import io.github.camelgmail.component.client.quota.QuotaTariff;

/**
 * The Gmail methods that the gate calls, with what one call costs and the narrowest scope that allows it.
 *
 * <p>Prices are quota units
 * (<a href="https://developers.google.com/workspace/gmail/api/reference/quota">Gmail API usage limits</a>), those before
 * May 2026 and those since; scopes are from the Gmail discovery document, revision 20260413.
 */
public enum GmailMethod {
    GET_PROFILE("users.getProfile", 1, 1, "gmail.metadata"),
    HISTORY_LIST("users.history.list", 2, 2, "gmail.metadata"),
    LABELS_LIST("users.labels.list", 1, 1, "gmail.labels"),
    LABELS_GET("users.labels.get", 1, 1, "gmail.labels"),
    LABELS_CREATE("users.labels.create", 5, 5, "gmail.labels"),
    MESSAGES_LIST("users.messages.list", 5, 5, "gmail.readonly"),
    MESSAGES_GET("users.messages.get", 5, 20, "gmail.readonly"),
    MESSAGES_SEND("users.messages.send", 100, 100, "gmail.send"),
    MESSAGES_MODIFY("users.messages.modify", 5, 5, "gmail.modify"),
    MESSAGES_BATCH_MODIFY("users.messages.batchModify", 50, 50, "gmail.modify"),
    MESSAGES_TRASH("users.messages.trash", 5, 20, "gmail.modify"),
    MESSAGES_UNTRASH("users.messages.untrash", 5, 5, "gmail.modify"),
    ATTACHMENTS_GET("users.messages.attachments.get", 5, 20, "gmail.readonly"),
    THREADS_GET("users.threads.get", 10, 40, "gmail.readonly");

    private static final String SCOPE_PREFIX = "https://www.googleapis.com/auth/";

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
        return SCOPE_PREFIX + scope;
    }

    /** Tells whether a repeated call could repeat what others see: a mail sent twice cannot be taken back. */
    boolean sends() {
        return this == MESSAGES_SEND;
    }
}
