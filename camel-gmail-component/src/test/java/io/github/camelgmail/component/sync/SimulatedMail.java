package io.github.camelgmail.component.sync;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** A message in a simulated mailbox, also after it was deleted. */
final class SimulatedMail {

    final MessageReference reference;
    final Instant internalDate;
    final boolean matches;
    /** Its place among all messages by the time when they came into the mailbox, which tells equal dates apart. */
    final int place;

    final Set<String> labelIds = new TreeSet<>();
    private HistoryId addedBy = new HistoryId(0);
    private HistoryId historyId = new HistoryId(0);
    private long readableFrom;
    private long listedFrom;
    private boolean deleted;
    private boolean wasDraft;
    private boolean imported;

    SimulatedMail(MessageReference reference, Instant internalDate, boolean matches, int place) {
        this.reference = reference;
        this.internalDate = internalDate;
        this.matches = matches;
        this.place = place;
    }

    String id() {
        return reference.id();
    }

    /** Returns the record that added it. */
    HistoryId addedBy() {
        return addedBy;
    }

    /** Returns the last record that changed it. */
    HistoryId historyId() {
        return historyId;
    }

    boolean isDeleted() {
        return deleted;
    }

    boolean wasDraft() {
        return wasDraft;
    }

    /** Returns whether its internal date is not when it came into the mailbox. */
    boolean isImported() {
        return imported;
    }

    void isImportedFrom(Instant now) {
        imported = !internalDate.equals(now);
    }

    boolean isSpamOrTrash() {
        return labelIds.contains("SPAM") || labelIds.contains("TRASH");
    }

    boolean isListed(long now) {
        return !deleted && now >= listedFrom;
    }

    boolean isReadable(long now) {
        return !deleted && now >= readableFrom;
    }

    void shows(long readable, long listed) {
        readableFrom = readable;
        listedFrom = listed;
        wasDraft = labelIds.contains("DRAFT");
    }

    void changedBy(HistoryId record, EventType type) {
        historyId = record;
        if (type == EventType.messageAdded) {
            addedBy = record;
        }
        deleted |= type == EventType.messageDeleted;
    }

    FeedMessage<String> asRead() {
        return new FeedMessage<>(reference, labelIds, historyId, internalDate, matches, "mail " + id());
    }

    /** Returns whether a listing of the mailbox, which is newest first, has this message before the other. */
    boolean isNewerThan(SimulatedMail other) {
        int dates = internalDate.compareTo(other.internalDate);
        return dates > 0 || (dates == 0 && place > other.place);
    }

    @Override
    public String toString() {
        return id() + labelIds + "@" + historyId + (deleted ? " (deleted)" : "");
    }
}
