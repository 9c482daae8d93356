package io.github.camelgmail.test.assertj;

import io.github.camelgmail.test.mailbox.Message;
import io.github.camelgmail.test.mailbox.SystemLabels;
import java.util.Arrays;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about one message at one moment. */
public final class MessageAssert extends AbstractAssert<MessageAssert, Message> {

    private final LabelsByName labels;

    MessageAssert(@Nullable Message actual, LabelsByName labels) {
        super(actual, MessageAssert.class);
        this.labels = labels;
    }

    /** Checks that it fits a description. */
    public MessageAssert fits(ExpectedMail expected) {
        ReadMail mail = mail();
        if (!expected.fits(mail)) {
            throw failure("%nExpected %s, but %s lacks %s", expected, mail.summary(), expected.lackedBy(mail));
        }
        return this;
    }

    /** Checks the subject. */
    public MessageAssert hasSubject(String subject) {
        return fits(ExpectedMail.ANY.subject(subject));
    }

    /** Checks the sender's address, in any letter case. */
    public MessageAssert isFrom(String address) {
        return fits(ExpectedMail.ANY.from(address));
    }

    /** Checks that an address is in the field To, in any letter case. */
    public MessageAssert isTo(String address) {
        return fits(ExpectedMail.ANY.to(address));
    }

    /** Checks the decoded value of a header field, of which there may be several. */
    public MessageAssert hasHeader(String name, String value) {
        return fits(ExpectedMail.ANY.header(name, value));
    }

    /** Checks a part of the text, that of its HTML included. */
    public MessageAssert hasTextContaining(String part) {
        return fits(ExpectedMail.ANY.textContaining(part));
    }

    /** Checks that it has a label of this name or id. */
    public MessageAssert hasLabel(String nameOrId) {
        return fits(ExpectedMail.ANY.label(nameOrId));
    }

    /** Checks that it has no label of this name or id. */
    public MessageAssert doesNotHaveLabel(String nameOrId) {
        return fits(ExpectedMail.ANY.withoutLabel(nameOrId));
    }

    /** Checks that it has not been read. */
    public MessageAssert isUnread() {
        return hasLabel(SystemLabels.UNREAD);
    }

    /** Checks that it has been read. */
    public MessageAssert isRead() {
        return doesNotHaveLabel(SystemLabels.UNREAD);
    }

    /** Checks that it is starred. */
    public MessageAssert isStarred() {
        return hasLabel(SystemLabels.STARRED);
    }

    /** Checks that it is in the inbox. */
    public MessageAssert isInInbox() {
        return hasLabel(SystemLabels.INBOX);
    }

    /** Checks that it is in the trash. */
    public MessageAssert isInTrash() {
        return hasLabel(SystemLabels.TRASH);
    }

    /** Checks that it is neither in the inbox nor in trash or spam. */
    public MessageAssert isArchived() {
        return doesNotHaveLabel(SystemLabels.INBOX)
                .doesNotHaveLabel(SystemLabels.TRASH)
                .doesNotHaveLabel(SystemLabels.SPAM);
    }

    /** Checks that it has an attachment of this name. */
    public MessageAssert hasAttachment(String filename) {
        return fits(ExpectedMail.ANY.attachment(filename));
    }

    /** Checks that nothing is attached to it. */
    public MessageAssert hasNoAttachment() {
        ReadMail mail = mail();
        if (!mail.attachments().isEmpty()) {
            throw failure("%nExpected no attachment of %s", mail.summary());
        }
        return this;
    }

    /** Checks that it is in a thread. */
    public MessageAssert isInThread(String threadId) {
        ReadMail mail = mail();
        if (!actual.threadId().equals(threadId)) {
            throw failure(
                    "%nExpected %s to be in thread %s, but it is in %s", mail.summary(), threadId, actual.threadId());
        }
        return this;
    }

    /** Checks every byte. */
    public MessageAssert hasRaw(byte[] raw) {
        ReadMail mail = mail();
        int difference = Arrays.mismatch(actual.raw(), raw);
        if (difference >= 0) {
            throw failure("%nExpected other bytes of %s, which differ first at index %d", mail.summary(), difference);
        }
        return this;
    }

    private ReadMail mail() {
        isNotNull();
        return ReadMail.of(actual, labels);
    }
}
