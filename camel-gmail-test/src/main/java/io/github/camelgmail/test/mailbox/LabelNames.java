package io.github.camelgmail.test.mailbox;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gmail's rules for the names of user labels. */
final class LabelNames {

    private static final int MAX_LENGTH = 225;
    private static final int MAX_LABELS = 10_000;
    private static final Set<String> RESERVED = Set.of(
            "ALL_MAIL",
            "ALLMAIL",
            "CHAT",
            "CHATS",
            "DRAFT",
            "DRAFTS",
            "FINANCE",
            "FORUMS",
            "IMPORTANT",
            "INBOX",
            "MUTED",
            "PERSONAL",
            "PROMOTIONS",
            "SCHEDULED",
            "SENT",
            "SOCIAL",
            "SPAM",
            "STARRED",
            "TRASH",
            "TRAVEL",
            "UNREAD",
            "UPDATES",
            "VOICEMAIL");

    private LabelNames() {}

    /**
     * Checks the name of a label.
     *
     * @param ownId the label that may keep its name, null for a new label
     * @return the name
     */
    static String check(@Nullable String name, LabelBook labels, @Nullable String ownId) {
        if (name == null || !isWellFormed(name) || isReserved(name)) {
            throw GmailFailure.invalidArgument("Invalid label name");
        }
        if (labels.isTaken(name, ownId)) {
            throw new GmailFailure(GmailFailure.Kind.ALREADY_EXISTS, "Label name exists or conflicts");
        }
        if (ownId == null && labels.userLabels() >= MAX_LABELS) {
            throw GmailFailure.invalidArgument("Too many labels: a mailbox can have " + MAX_LABELS);
        }
        return name;
    }

    private static boolean isWellFormed(String name) {
        return !name.isBlank()
                && name.length() <= MAX_LENGTH
                && name.equals(name.strip())
                && !name.contains("  ")
                && name.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isReserved(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return RESERVED.contains(upper) || upper.startsWith("CATEGORY_");
    }
}
