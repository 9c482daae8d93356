package io.github.camelgmail.component.sync;

import java.util.List;
import java.util.Map;

/**
 * The cursor is never ahead of what is not done, neither of an exchange nor of a change of labels; and it tells all that
 * is done, so that a crash repeats nothing but what was under way.
 */
final class CursorLaw implements Law {

    private final Fates fates;
    private Cursor last = Cursor.at(new HistoryId(0), null, Agenda.BEGINNING);

    CursorLaw(Fates fates) {
        this.fates = fates;
    }

    @Override
    public void begins(Cursor cursor) {
        last = cursor;
    }

    @Override
    public void store(Cursor cursor) {
        if (last.historyId().isAfter(cursor.historyId())) {
            throw Law.broken("The cursor goes back from %s to %s", last, cursor);
        }
        for (Fate fate : fates.all()) {
            forgetsWhatIsPassed(cursor, fate);
            keepsWhatIsOwed(cursor, fate);
            if (fate.isSettled()) {
                tellsWhatIsDone(cursor, fate);
                keepsWhatIsToBeRelabelled(cursor, fate);
            }
        }
    }

    /** Recoveries do not know records; own changes may be known again later. */
    private void forgetsWhatIsPassed(Cursor cursor, Fate fate) {
        if (fates.expiries().resyncs() == 0
                && fate.isOfLabels()
                && !fate.own
                && !fate.wasExcused()
                && !fates.wishes().looksOwn(fate)
                && !fate.record.isAfter(cursor.historyId())
                && cursor.done().containsKey(fate.key())) {
            throw Law.broken("%s is passed, and the cursor still tells that it is done: %s", fate, cursor);
        }
    }

    private void keepsWhatIsOwed(Cursor cursor, Fate fate) {
        if (fates.isOwed(fate) && !fates.coverage().covers(cursor, fate)) {
            throw Law.broken("%s is not done, and the cursor leaves it behind: %s", fate, cursor);
        }
    }

    /** That a message is gone may be known from a resync, whose receiver knows it when the history tells it too. */
    private void tellsWhatIsDone(Cursor cursor, Fate fate) {
        boolean known = fate.isDisappearance() && fates.wishes().isExact();
        if (!known && fate.record.isAfter(cursor.historyId()) && !cursor.done().containsKey(fate.key())) {
            throw Law.broken("%s is done, and the cursor does not tell: %s", fate, cursor);
        }
    }

    private void keepsWhatIsToBeRelabelled(Cursor cursor, Fate fate) {
        if (fates.wishes().changeAfter(fate).isNone() || fate.wasRelabelled() || fate.mail.isDeleted()) {
            return;
        }
        Cursor.Verdict expected = fate.isTold() ? Cursor.Verdict.COMPLETED : Cursor.Verdict.GIVEN_UP;
        if (fates.coverage().covers(cursor, fate)) {
            return;
        }
        if (cursor.done().get(fate.key()) != expected) {
            throw Law.broken("%s still needs its labels changed, and the cursor does not tell: %s", fate, cursor);
        }
    }

    /** A crash would otherwise repeat an exchange though its message tells that it is done with. */
    @Override
    public void relabel(LabelChange change, List<String> ids) {
        for (String id : ids) {
            boolean stored = fates.all().stream()
                    .filter(fate -> fate.mail.id().equals(id) && fate.isSettled())
                    .anyMatch(fate -> !fates.coverage().covers(last, fate));
            if (!stored) {
                throw Law.broken("Labels of %s are changed by %s before its delivery is stored: %s", id, change, last);
            }
        }
    }

    @Override
    public void isQuiet() {
        Map<String, Cursor.Verdict> done = last.done();
        if (!done.isEmpty() || !last.own().isEmpty()) {
            throw Law.broken("All is quiet, and the cursor still remembers %s and %s", done, last.own());
        }
    }

    /** The cursor is in the store, whether or not the engine is told. */
    void isKept(Cursor cursor) {
        last = cursor;
    }
}
