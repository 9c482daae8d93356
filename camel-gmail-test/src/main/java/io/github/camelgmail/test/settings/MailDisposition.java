package io.github.camelgmail.test.settings;

/** What happens to a mail here after somebody else has got it, by forwarding or by POP. */
public enum MailDisposition {
    LEAVE_IN_INBOX,
    ARCHIVE,
    TRASH,
    MARK_READ
}
