package io.github.camelgmail.test.mailbox;

import io.github.camelgmail.test.mime.MimePart;
import io.github.camelgmail.test.mime.Octets;
import java.util.List;

/** A message of a mailbox at one moment. Immutable; changes of labels make a new one. */
public final class Message {

    private final String id;
    private final String threadId;
    private final List<String> labelIds;
    private final long historyId;
    private final Position position;
    private final Mail mail;

    Message(String id, String threadId, List<String> labelIds, long historyId, Position position, Mail mail) {
        this.id = id;
        this.threadId = threadId;
        this.labelIds = List.copyOf(labelIds);
        this.historyId = historyId;
        this.position = position;
        this.mail = mail;
    }

    /** The id, 16 lower-case hexadecimal digits. */
    public String id() {
        return id;
    }

    /** The id of the thread; that of its first message. */
    public String threadId() {
        return threadId;
    }

    /** The ids of its labels, in the order in which they were put on; empty when there are none. */
    public List<String> labelIds() {
        return labelIds;
    }

    /** Whether it has a label. */
    public boolean hasLabel(String labelId) {
        return labelIds.contains(labelId);
    }

    /** The id of the last history record that changed it. */
    public long historyId() {
        return historyId;
    }

    /** Gmail's internal date in milliseconds since the epoch, whole seconds. */
    public long internalDate() {
        return position.internalDate();
    }

    /** The length of the raw message in bytes. */
    public int sizeEstimate() {
        return mail.raw().length();
    }

    /** The beginning of the text, about 200 characters, HTML-escaped. */
    public String snippet() {
        return mail.snippet();
    }

    /** A copy of the raw message in the heap, byte for byte as it came in; see {@link #octets()} for large ones. */
    public byte[] raw() {
        return mail.raw().toBytes();
    }

    /** The raw message, byte for byte as it came in, which may be on the disk. */
    public Octets octets() {
        return mail.raw();
    }

    /** The part tree, parsed anew by each call. */
    public MimePart payload() {
        return mail.payload();
    }

    Position position() {
        return position;
    }

    Mail mail() {
        return mail;
    }

    Message withLabels(List<String> newLabelIds, long newHistoryId) {
        return new Message(id, threadId, newLabelIds, newHistoryId, position, mail);
    }

    @Override
    public String toString() {
        return "Message[id=" + id + ", threadId=" + threadId + ", labelIds=" + labelIds + "]";
    }
}
