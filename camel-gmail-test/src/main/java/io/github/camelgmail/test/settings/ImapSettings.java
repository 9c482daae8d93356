package io.github.camelgmail.test.settings;

import java.util.Set;

/**
 * The IMAP access (Gmail's {@code ImapSettings}); stored, for this server speaks no IMAP.
 *
 * @param enabled whether IMAP is on
 * @param autoExpunge whether deleted messages go at once
 * @param expungeBehavior what becomes of a message that left its last folder
 * @param maxFolderSize the greatest number of messages in a folder: 1000, 2000, 5000, 10000, or 0 for any
 */
public record ImapSettings(boolean enabled, boolean autoExpunge, ExpungeBehavior expungeBehavior, int maxFolderSize) {

    private static final Set<Integer> FOLDER_SIZES = Set.of(0, 1000, 2000, 5000, 10_000);

    /** What an account begins with. */
    public static final ImapSettings DEFAULTS = new ImapSettings(true, true, ExpungeBehavior.ARCHIVE, 0);

    /** What becomes of a message that is expunged from its last folder. */
    public enum ExpungeBehavior {
        ARCHIVE,
        TRASH,
        DELETE_FOREVER
    }

    /** Refuses folder sizes that Gmail does not offer. */
    public ImapSettings {
        if (!FOLDER_SIZES.contains(maxFolderSize)) {
            throw Refusals.invalid("Invalid maxFolderSize: it must be 0, 1000, 2000, 5000 or 10000");
        }
    }
}
