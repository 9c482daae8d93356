package io.github.camelgmail.test;

import io.github.camelgmail.test.mailbox.InsertOptions;
import io.github.camelgmail.test.mailbox.Message;
import io.github.camelgmail.test.mailbox.SystemLabels;
import java.util.stream.Stream;

/**
 * Fills a mailbox with mail of no importance. Every step takes effect at once. The mail is always the same: the number of a mail within
 * its step decides its subject, sender and text. Not safe for use by several threads.
 *
 * <pre>{@code
 * gmail.mailbox("alice@example.com").with().labels("Work").messages(100).unread(10).thread("Plans", 3).drafts(2);
 * }</pre>
 */
public final class MailboxContents {

    private static final String LINE = "All work and no play makes Jack a dull boy.\r\n";

    private final EmbeddedMailbox mailbox;

    MailboxContents(EmbeddedMailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** The mailbox that is being filled. */
    public EmbeddedMailbox mailbox() {
        return mailbox;
    }

    /** Creates labels that are not there yet. */
    public MailboxContents labels(String... names) {
        for (String name : names) {
            String unused = mailbox.labelId(name);
        }
        return this;
    }

    /** Adds read messages to the inbox, each a thread of its own. */
    public MailboxContents messages(int count) {
        return add(count, "Message", 1, SystemLabels.INBOX);
    }

    /**
     * Adds read messages of a size to the inbox.
     *
     * @param bytes about how long each is, at least some 300
     */
    public MailboxContents messages(int count, int bytes) {
        return add(count, "Message", Math.max(1, bytes / LINE.length()), SystemLabels.INBOX);
    }

    /** Adds unread messages to the inbox. */
    public MailboxContents unread(int count) {
        return add(count, "Unread", 1, SystemLabels.INBOX, SystemLabels.UNREAD);
    }

    /** Adds starred messages to the inbox. */
    public MailboxContents starred(int count) {
        return add(count, "Starred", 1, SystemLabels.INBOX, SystemLabels.STARRED);
    }

    /**
     * Adds messages outside the inbox that have one label.
     *
     * @param label a name or the id of a system label, such as {@code SPAM}; a name that is not there is created
     */
    public MailboxContents labelled(int count, String label) {
        return add(count, label, 1, labelId(label));
    }

    /** Adds one thread to the inbox, whose messages answer each other. */
    public MailboxContents thread(String subject, int messages) {
        requireCount(messages);
        String first = null;
        for (int number = 1; number <= messages; number++) {
            Mail mail = mail(number, number == 1 ? subject : "Re: " + subject).text(LINE);
            String id = "<" + number + "." + Integer.toHexString(subject.hashCode()) + "@contents.invalid>";
            Mail identified = mail.messageId(id);
            first = first == null ? id : first;
            put(number == 1 ? identified : identified.inReplyTo(first), SystemLabels.INBOX);
        }
        return this;
    }

    /** Adds drafts. */
    public MailboxContents drafts(int count) {
        requireCount(count);
        for (int number = 1; number <= count; number++) {
            Mail draft = Mail.from(mailbox.address())
                    .to("recipient" + number + "@example.org")
                    .subject("Draft " + number)
                    .text(LINE);
            mailbox.gmail().drafts().create(draft.bytes(), null);
        }
        return this;
    }

    /**
     * Adds one mail.
     *
     * @param labels names, or ids of system labels; names that are not there are created
     */
    public MailboxContents mail(Mail mail, String... labels) {
        return put(mail, Stream.of(labels).map(this::labelId).toArray(String[]::new));
    }

    private static void requireCount(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("a mailbox is filled with 0 mails or more, not " + count);
        }
    }

    private MailboxContents add(int count, String subject, int lines, String... labelIds) {
        requireCount(count);
        String text = LINE.repeat(lines);
        for (int number = 1; number <= count; number++) {
            put(mail(number, subject + " " + number).text(text), labelIds);
        }
        return this;
    }

    private Mail mail(int number, String subject) {
        return Mail.from("Sender " + number + " <sender" + number + "@example.org>")
                .to(mailbox.address())
                .subject(subject);
    }

    private MailboxContents put(Mail mail, String... labelIds) {
        Message unused = mailbox.gmail().messages().insert(mail.bytes(), InsertOptions.withLabels(labelIds));
        return this;
    }

    private String labelId(String nameOrId) {
        return SystemLabels.ALL.contains(nameOrId) ? nameOrId : mailbox.labelId(nameOrId);
    }

    @Override
    public String toString() {
        return "contents of " + mailbox;
    }
}
