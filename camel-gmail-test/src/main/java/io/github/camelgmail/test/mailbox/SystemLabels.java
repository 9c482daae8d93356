package io.github.camelgmail.test.mailbox;

import java.util.List;

/** The ids of Gmail's own labels. */
public final class SystemLabels {
    /** New and unarchived mail. */
    public static final String INBOX = "INBOX";
    /** Junk. */
    public static final String SPAM = "SPAM";
    /** Deleted mail, kept for 30 days. */
    public static final String TRASH = "TRASH";
    /** Not yet read. */
    public static final String UNREAD = "UNREAD";
    /** Starred. */
    public static final String STARRED = "STARRED";
    /** Starred with the yellow star, where several icons are in use. */
    public static final String YELLOW_STAR = "YELLOW_STAR";
    /** Important in Gmail's judgement. */
    public static final String IMPORTANT = "IMPORTANT";
    /** Sent by the owner. */
    public static final String SENT = "SENT";
    /** The message of a draft. */
    public static final String DRAFT = "DRAFT";
    /** Chat messages. */
    public static final String CHAT = "CHAT";
    /** The Primary tab. */
    public static final String CATEGORY_PERSONAL = "CATEGORY_PERSONAL";
    /** The Social tab. */
    public static final String CATEGORY_SOCIAL = "CATEGORY_SOCIAL";
    /** The Promotions tab. */
    public static final String CATEGORY_PROMOTIONS = "CATEGORY_PROMOTIONS";
    /** The Updates tab. */
    public static final String CATEGORY_UPDATES = "CATEGORY_UPDATES";
    /** The Forums tab. */
    public static final String CATEGORY_FORUMS = "CATEGORY_FORUMS";

    /** All of them, in the order of {@code labels.list}. */
    public static final List<String> ALL = List.of(
            CHAT,
            SENT,
            INBOX,
            IMPORTANT,
            TRASH,
            DRAFT,
            SPAM,
            CATEGORY_FORUMS,
            CATEGORY_UPDATES,
            CATEGORY_PERSONAL,
            CATEGORY_PROMOTIONS,
            CATEGORY_SOCIAL,
            YELLOW_STAR,
            STARRED,
            UNREAD);

    private SystemLabels() {}
}
