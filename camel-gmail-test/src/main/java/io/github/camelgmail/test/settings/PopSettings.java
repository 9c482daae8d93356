package io.github.camelgmail.test.settings;

/**
 * The POP access (Gmail's {@code PopSettings}); stored, for this server speaks no POP.
 *
 * @param accessWindow which messages can be fetched
 * @param disposition what becomes of a message after that
 */
public record PopSettings(AccessWindow accessWindow, MailDisposition disposition) {

    /** What an account begins with. */
    public static final PopSettings DEFAULTS = new PopSettings(AccessWindow.DISABLED, MailDisposition.LEAVE_IN_INBOX);

    /** The messages that can be fetched by POP. */
    public enum AccessWindow {
        DISABLED,
        FROM_NOW_ON,
        ALL_MAIL
    }
}
