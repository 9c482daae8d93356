package io.github.camelgmail.test.assertj;

import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.mailbox.Draft;
import io.github.camelgmail.test.mailbox.ListQuery;
import io.github.camelgmail.test.mailbox.MailThread;
import io.github.camelgmail.test.mailbox.Message;
import io.github.camelgmail.test.mailbox.SystemLabels;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about a mailbox as it is at the moment of each of them. Spam and trash count as messages. */
public final class MailboxAssert extends AbstractAssert<MailboxAssert, EmbeddedMailbox> {

    private static final int MOST_DRAFTS = 500;
    private static final ExpectedMail IN_INBOX = ExpectedMail.ANY.inInbox();
    private static final ExpectedMail UNREAD = ExpectedMail.ANY.unread();

    MailboxAssert(@Nullable EmbeddedMailbox actual) {
        super(actual, MailboxAssert.class);
    }

    /** Checks that some message fits a description. */
    public MailboxAssert hasMessage(ExpectedMail expected) {
        requireOneOf(messages(), "messages", expected);
        return this;
    }

    /** Checks that no message fits a description. */
    public MailboxAssert hasNoMessage(ExpectedMail expected) {
        return hasMessages(0, expected);
    }

    /** Checks that there is no message at all. */
    public MailboxAssert isEmptyOfMessages() {
        return hasMessages(0);
    }

    /** Checks how many messages there are. */
    public MailboxAssert hasMessages(int count) {
        return hasMessages(count, ExpectedMail.ANY);
    }

    /** Checks how many messages fit a description. */
    public MailboxAssert hasMessages(int count, ExpectedMail expected) {
        Inventory inventory = inventory(messages());
        if (inventory.count(expected) != count) {
            throw failure(
                    "%nExpected %s to have %d of %s, but it has %d; %s",
                    actual, count, expected, inventory.count(expected), inventory.text(expected));
        }
        return this;
    }

    /** Checks that a search in Gmail's query language finds something. */
    public MailboxAssert hasMessageMatching(String q) {
        if (found(q).isEmpty()) {
            throw failure(
                    "%nExpected %s to have a message that the search %s finds, but %s",
                    actual, q, inventory(messages()).text());
        }
        return this;
    }

    /** Checks that a search in Gmail's query language finds nothing. */
    public MailboxAssert hasNoMessageMatching(String q) {
        List<Message> found = found(q);
        if (!found.isEmpty()) {
            throw failure(
                    "%nExpected %s to have no message that the search %s finds, but %s",
                    actual, q, inventory(found).text());
        }
        return this;
    }

    /** Checks how many messages are in the inbox. */
    public MailboxAssert hasInInbox(int count) {
        return hasMessages(count, IN_INBOX);
    }

    /** Checks how many messages are unread. */
    public MailboxAssert hasUnread(int count) {
        return hasMessages(count, UNREAD);
    }

    /** Checks that a message was sent from here. */
    public MailboxAssert hasSent(ExpectedMail expected) {
        requireOneOf(mailbox().sent(), "sent messages", expected);
        return this;
    }

    /** Checks that nothing was sent from here. */
    public MailboxAssert hasSentNothing() {
        List<Message> sent = mailbox().sent();
        if (!sent.isEmpty()) {
            throw failure(
                    "%nExpected %s to have sent nothing, but %s",
                    actual, inventory(sent).text());
        }
        return this;
    }

    /** Checks that there is a draft. */
    public MailboxAssert hasDraft(ExpectedMail expected) {
        requireOneOf(drafts(), "drafts", expected);
        return this;
    }

    /** Checks that there is no draft. */
    public MailboxAssert hasNoDraft() {
        List<Message> drafts = drafts();
        if (!drafts.isEmpty()) {
            throw failure(
                    "%nExpected %s to have no draft, but %s",
                    actual, inventory(drafts).text());
        }
        return this;
    }

    /** Checks that there is a label of this name or id. */
    public MailboxAssert hasLabel(String nameOrId) {
        LabelsByName labels = LabelsByName.of(mailbox());
        if (labels.labels().stream().noneMatch(label -> label.id().equals(labels.id(nameOrId)))) {
            throw failure(
                    "%nExpected %s to have a label %s, but its labels are %s",
                    actual,
                    nameOrId,
                    labels.labels().stream().map(label -> label.name()).toList());
        }
        return this;
    }

    /** Begins assertions about the newest message that fits a description, which there must be. */
    public MessageAssert messageThat(ExpectedMail expected) {
        return new MessageAssert(requireOneOf(messages(), "messages", expected), LabelsByName.of(mailbox()));
    }

    /** Begins assertions about the thread of the newest message that fits a description, which there must be. */
    public ThreadAssert threadOf(ExpectedMail expected) {
        Message message = requireOneOf(messages(), "messages", expected);
        MailThread thread = mailbox().gmail().threads().get(message.threadId());
        return new ThreadAssert(thread, LabelsByName.of(mailbox()));
    }

    private Message requireOneOf(List<Message> messages, String what, ExpectedMail expected) {
        LabelsByName labels = LabelsByName.of(mailbox());
        return messages.stream()
                .filter(message -> expected.fits(ReadMail.of(message, labels)))
                .findFirst()
                .orElseThrow(() -> failure(
                        "%nExpected the %s of %s to have %s, but %s",
                        what, actual, expected, inventory(messages).text(expected)));
    }

    private Inventory inventory(List<Message> messages) {
        LabelsByName labels = LabelsByName.of(mailbox());
        return new Inventory(
                messages.stream().map(message -> ReadMail.of(message, labels)).toList());
    }

    private List<Message> messages() {
        return mailbox().messages();
    }

    private List<Message> found(String q) {
        return mailbox().messages(q);
    }

    private List<Message> drafts() {
        return mailbox()
                .gmail()
                .drafts()
                .list(ListQuery.ALL.withLabelIds(SystemLabels.DRAFT).withMaxResults(MOST_DRAFTS))
                .items()
                .stream()
                .map(Draft::message)
                .toList();
    }

    private EmbeddedMailbox mailbox() {
        isNotNull();
        return actual;
    }
}
