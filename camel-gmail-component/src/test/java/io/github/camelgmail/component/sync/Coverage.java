package io.github.camelgmail.component.sync;

import java.util.Optional;

/** Says what a feed that begins from a cursor will come to, whatever it has forgotten. */
final class Coverage {

    private final SimulatedGmail gmail;
    private final FeedPolicy policy;

    Coverage(SimulatedGmail gmail, FeedPolicy policy) {
        this.gmail = gmail;
        this.policy = policy;
    }

    /** Returns whether the event is still before the feed, so that it is delivered again if it was before. */
    boolean covers(Cursor cursor, Fate fate) {
        if (cursor.done().containsKey(fate.key())) {
            return false;
        }
        Recovery recovery = cursor.recovery();
        return fate.record.isAfter(cursor.historyId()) || (recovery != null && recovers(recovery, fate));
    }

    private boolean recovers(Recovery recovery, Fate fate) {
        if (fate.isDisappearance()) {
            return fate.completions == 0 && new Wishes(policy).looksForGone();
        }
        return fate.isArrival() && recovery.stage() != Recovery.Stage.GONE && lists(recovery, fate.mail);
    }

    private boolean lists(Recovery recovery, SimulatedMail mail) {
        boolean seen = recovery.seenUpTo() != null && !mail.historyId().isAfter(recovery.seenUpTo());
        boolean early = recovery.from() != null
                && mail.internalDate.getEpochSecond() < recovery.from().getEpochSecond();
        return !seen && !early && !isPassed(recovery, mail);
    }

    private boolean isPassed(Recovery recovery, SimulatedMail mail) {
        if (recovery.stage() == Recovery.Stage.TAIL) {
            return recovery.passed().contains(mail.id());
        }
        Optional<SimulatedMail> last = recovery.passed().stream()
                .map(gmail::mail)
                .filter(passed -> !passed.isDeleted())
                .reduce((before, after) -> after.isNewerThan(before) ? after : before);
        return last.isPresent() && !mail.isNewerThan(last.get());
    }
}
