package io.github.camelgmail.component.sync;

import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** An event that truly happened in the mailbox, and what the feed did about it. */
final class Fate {

    final Change change;
    final HistoryId record;
    final SimulatedMail mail;
    /** Whether the feed itself made the change. */
    final boolean own;

    /** How many exchanges completed, known to the engine or not. */
    int completions;
    /** Whether a crash explains that it is delivered once more. */
    boolean mayRepeat;
    /** The last change of the message as it was delivered; null if this engine did not. */
    @Nullable
    HistoryId readFrom;
    /** The last resync that delivered it. */
    int resync;

    private boolean told;
    private boolean givenUp;
    private boolean relabelled;
    private @Nullable String excuse;

    Fate(Change change, HistoryId record, SimulatedMail mail, boolean own) {
        this.change = change;
        this.record = record;
        this.mail = mail;
        this.own = own;
    }

    String key() {
        return FeedEvent.key(change, record);
    }

    boolean isArrival() {
        return change.type() == EventType.messageAdded;
    }

    boolean isDisappearance() {
        return change.type() == EventType.messageDeleted;
    }

    boolean isOfLabels() {
        return !isArrival() && !isDisappearance();
    }

    boolean touches(LabelChange relabelling) {
        return !Collections.disjoint(change.changedLabelIds(), relabelling.add())
                || !Collections.disjoint(change.changedLabelIds(), relabelling.remove());
    }

    /** The engine was told that its delivery completed. */
    void completes() {
        isForgotten();
        told = true;
    }

    void isGivenUp() {
        isForgotten();
        givenUp = true;
    }

    void isRelabelled() {
        relabelled = true;
    }

    /** A crash made the engine forget that it was delivered. */
    void isForgotten() {
        told = false;
        givenUp = false;
        relabelled = false;
    }

    void isExcused(String reason) {
        if (excuse == null) {
            excuse = reason;
        }
    }

    boolean isTold() {
        return told;
    }

    boolean wasGivenUp() {
        return givenUp;
    }

    boolean wasRelabelled() {
        return relabelled;
    }

    boolean wasExcused() {
        return excuse != null;
    }

    /** Returns whether the engine knows that nothing more is to be delivered. */
    boolean isSettled() {
        return told || givenUp;
    }

    @Override
    public String toString() {
        return change.type() + "" + change.changedLabelIds() + " of " + mail + " in record " + record
                + (own ? ", made by the feed" : "")
                + (told ? ", delivered" : "")
                + (givenUp ? ", given up" : "")
                + (excuse == null ? "" : ", excused: " + excuse);
    }
}
