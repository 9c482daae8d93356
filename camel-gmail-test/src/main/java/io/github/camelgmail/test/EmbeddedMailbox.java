package io.github.camelgmail.test;

import io.github.camelgmail.test.mailbox.GmailFailure;
import io.github.camelgmail.test.mailbox.InsertOptions;
import io.github.camelgmail.test.mailbox.Label;
import io.github.camelgmail.test.mailbox.LabelRequest;
import io.github.camelgmail.test.mailbox.ListQuery;
import io.github.camelgmail.test.mailbox.Mailbox;
import io.github.camelgmail.test.mailbox.Message;
import io.github.camelgmail.test.mailbox.Page;
import io.github.camelgmail.test.mailbox.PostOffice;
import io.github.camelgmail.test.mailbox.SystemLabels;
import io.github.camelgmail.test.mailbox.VisibilityLag;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A mailbox of an {@link EmbeddedGmail}, in the hands of a test. Stays valid over {@link EmbeddedGmail#reset()}. Safe for use by several
 * threads.
 */
public final class EmbeddedMailbox {

    private static final int PAGE = 500;

    private final PostOffice postOffice;
    private final String address;

    EmbeddedMailbox(PostOffice postOffice, String address) {
        this.postOffice = postOffice;
        this.address = address;
    }

    /** The address, in lower case. */
    public String address() {
        return address;
    }

    /** A bearer token that opens this mailbox with every scope: its address. */
    public String token() {
        return address;
    }

    /**
     * Lets a mail arrive: into the inbox, unread.
     *
     * @param raw the message (RFC 5322), any bytes
     */
    public Message deliver(byte[] raw) {
        return gmail().deliver(raw);
    }

    /** Lets a mail arrive: into the inbox, unread. */
    public Message deliver(Mail mail) {
        return deliver(mail.bytes());
    }

    /**
     * Lets a mail arrive: into the inbox, unread.
     *
     * @param text the message (RFC 5322) with any line ends, which become CRLF; non-ASCII characters travel as UTF-8
     */
    public Message deliver(String text) {
        return deliver(text.replaceAll("\\r?\\n|\\r", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Puts a message into the mailbox as it is, as {@code messages.insert} does.
     *
     * @param labelIds its labels; none means an archived message
     */
    public Message insert(byte[] raw, String... labelIds) {
        return gmail().messages().insert(raw, InsertOptions.withLabels(labelIds));
    }

    /** All messages, spam and trash included, newest first. */
    public List<Message> messages() {
        return all(ListQuery.ALL.withSpamTrash());
    }

    /** The messages that match a search in Gmail's query language, newest first. */
    public List<Message> messages(String q) {
        return all(ListQuery.ALL.withQ(q));
    }

    /** The messages that were sent from here, newest first. */
    public List<Message> sent() {
        return all(ListQuery.ALL.withLabelIds(SystemLabels.SENT));
    }

    /** The message with an id; empty when there is none. */
    public Optional<Message> message(String id) {
        try {
            return Optional.of(gmail().messages().get(id));
        } catch (GmailFailure refusal) {
            return Optional.empty();
        }
    }

    /** All labels, system labels first. */
    public List<Label> labels() {
        return gmail().labels().list();
    }

    /**
     * Finds a label by its name, or creates it.
     *
     * @return the id of the label
     */
    public String labelId(String name) {
        return labels().stream()
                .filter(label -> label.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseGet(() -> gmail().labels().create(LabelRequest.named(name)))
                .id();
    }

    /** Begins to fill the mailbox with mail of no importance. */
    public MailboxContents with() {
        return new MailboxContents(this);
    }

    /**
     * Imports the mail of an archive, dated by its Date fields. Messages that Google Takeout or {@link #exportTo} wrote lose the
     * fields that were added to them, {@code X-GM-THRID} and {@code X-Gmail-Labels}, and get the labels named there, but for names that
     * Gmail keeps for itself. All others stay byte for byte what they are, and arrive in the inbox, unread.
     *
     * @param archive an {@code .eml} file, an mbox or a folder of them; see {@link MailArchive}
     * @return how many messages there were
     * @throws io.github.camelgmail.test.archive.MailArchiveException when the archive cannot be read
     */
    public int importFrom(Path archive) {
        return new MailboxFiles(this).importFrom(archive);
    }

    /**
     * Writes all messages, spam, trash and drafts included, into an mbox in the form of Google Takeout, the oldest first.
     *
     * @param file is replaced when it exists
     * @throws java.io.UncheckedIOException when it cannot be written
     */
    public void exportTo(Path file) {
        new MailboxFiles(this).exportTo(file);
    }

    /** Changes the labels of a message, as its owner would in the browser. */
    public Message modify(String messageId, List<String> addLabelIds, List<String> removeLabelIds) {
        return gmail().messages().modify(messageId, addLabelIds, removeLabelIds);
    }

    /** Deletes a message for good. */
    public void delete(String messageId) {
        gmail().messages().delete(messageId);
    }

    /** The id of the newest history record. */
    public long historyId() {
        return gmail().history().currentId();
    }

    /** Forgets all history up to now, so that {@code history.list} from an older id is answered with 404. */
    public void expireHistory() {
        gmail().history().expire();
    }

    /**
     * Holds coming changes back from {@code history.list}, as Gmail does after a notification; {@link VisibilityLag#NONE} shows
     * everything at once. This object itself sees all messages always.
     */
    public void delayVisibility(VisibilityLag lag) {
        gmail().history().lag(lag);
    }

    /**
     * Puts empty pages, which all have a {@code nextPageToken}, before the next pages of {@code history.list} that have records.
     *
     * @param pages how many, 0 or more
     */
    public void emptyHistoryPages(int pages) {
        gmail().history().emptyPages(pages);
    }

    /** The mailbox itself, with all that Gmail's methods do. */
    public Mailbox gmail() {
        return postOffice.open(address);
    }

    private List<Message> all(ListQuery query) {
        List<Message> all = new ArrayList<>();
        ListQuery next = query.withMaxResults(PAGE);
        while (true) {
            Page<Message> page = gmail().messages().list(next);
            all.addAll(page.items());
            if (page.nextPageToken() == null) {
                return List.copyOf(all);
            }
            next = next.withPageToken(page.nextPageToken());
        }
    }

    @Override
    public String toString() {
        return "mailbox " + address;
    }
}
