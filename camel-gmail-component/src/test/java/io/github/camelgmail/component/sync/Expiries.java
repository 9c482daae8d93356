package io.github.camelgmail.component.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Follows how the feed answers an expired history, and excuses what it cannot know afterwards. */
final class Expiries {

    private static final Duration SLACK = Duration.ofMinutes(2);

    private final FeedPolicy policy;
    private final Clock machine;
    private final Supplier<Instant> gmailTime;
    private @Nullable HistoryId asked;
    /** The history that was gone was after this. */
    private @Nullable HistoryId expired;
    /** All before this was delivered when the last resync began. */
    private @Nullable HistoryId seenUpTo;

    private boolean unanswered;
    /** Whether the feed knows from a message what time it is at Gmail. */
    private boolean dated;

    private int resyncs;

    Expiries(FeedPolicy policy, Clock machine, Supplier<Instant> gmailTime) {
        this.policy = policy;
        this.machine = machine;
        this.gmailTime = gmailTime;
    }

    /** Returns how often the feed has taken a new history id, also where a crash undid it. */
    int resyncs() {
        return resyncs;
    }

    /** Returns whether a resync cannot know that the message was delivered before, as it was changed since. */
    boolean explainsRepeating(Fate fate, FeedMessage<String> message) {
        return !policy.expiry().exact()
                && seenUpTo != null
                && seenUpTo.isAfter(fate.record)
                && expired != null
                && message.historyId().isAfter(expired)
                && fate.resync < resyncs;
    }

    void isAt(Cursor cursor) {
        dated = cursor.span().newest() != null;
    }

    void asks(HistoryId after) {
        asked = after;
        unanswered = false;
    }

    void expires() {
        unanswered = true;
    }

    /**
     * The mailbox's history id is read.
     *
     * @param firstOwed the first record of which something is still to be delivered
     */
    void answeredAt(HistoryId current, Optional<HistoryId> firstOwed, Collection<Fate> fates) {
        if (!unanswered) {
            return;
        }
        resyncs++;
        switch (policy.expiry().action()) {
            case fail -> throw Law.broken("The history id is read though onHistoryExpired=fail");
            case skip -> excuse(fates, current, "skipped");
            case resync -> {
                seenUpTo = firstOwed.orElse(current);
                resync(fates, current);
            }
        }
    }

    private void excuse(Collection<Fate> fates, HistoryId upTo, String reason) {
        fates.stream()
                .filter(fate -> !fate.isSettled() && !fate.record.isAfter(upTo))
                .forEach(fate -> fate.isExcused(reason));
    }

    private void resync(Collection<Fate> fates, HistoryId current) {
        expired = asked;
        for (Fate fate : fates) {
            if (!fate.isSettled() && !fate.record.isAfter(current) && !canBeFound(fate)) {
                fate.isExcused("not to be found by a resync");
            }
        }
    }

    private boolean canBeFound(Fate fate) {
        if (fate.isDisappearance()) {
            return new Wishes(policy).looksForGone();
        }
        return fate.isArrival() && !fate.mail.isImported() && (dated || isClockWithinWindow());
    }

    private boolean isClockWithinWindow() {
        Duration ahead = Duration.between(gmailTime.get(), machine.instant());
        return ahead.compareTo(policy.expiry().resyncWindow().minus(SLACK)) < 0;
    }
}
