package io.github.camelgmail.component.sync;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is delivered for the first time comes in the order of the history, and in a recovery oldest first. With more than
 * one consumer this holds within a thread only.
 */
final class OrderLaw implements Law {

    private final SimulatedGmail gmail;
    private final Agenda agenda;
    private final Fates fates;
    private final FeedPolicy policy;
    private final Map<String, Fate> lastOfHistory = new HashMap<>();
    private final Map<String, SimulatedMail> lastOfRecovery = new HashMap<>();
    private final Set<String> delivered = new HashSet<>();
    private long listingBegan;

    OrderLaw(SimulatedGmail gmail, Agenda agenda, Fates fates, FeedPolicy policy) {
        this.gmail = gmail;
        this.agenda = agenda;
        this.fates = fates;
        this.policy = policy;
    }

    @Override
    public void begins(Cursor cursor) {
        listingBegins();
    }

    @Override
    public void historyIdRead(HistoryId current) {
        listingBegins();
    }

    private void listingBegins() {
        lastOfRecovery.clear();
        listingBegan = agenda.now();
    }

    @Override
    public void deliver(Delivery<String> delivery) {
        FeedEvent<String> event = delivery.event();
        Fate fate = fates.of(event);
        boolean first = delivered.add(event.key());
        if (!first || fate.own || fate.wasExcused() || fates.wishes().looksOwn(fate)) {
            return;
        }
        String lane = policy.pace().concurrency() == 1 ? "" : fate.mail.reference.threadId();
        if (event.recordId() != null) {
            followsHistory(fate, lastOfHistory.put(lane, fate));
        } else if (fate.isArrival() && fate.mail.isListed(listingBegan)) {
            followsDates(fate.mail, lastOfRecovery.put(lane, fate.mail));
        }
    }

    private void followsHistory(Fate fate, Fate before) {
        if (before == null || fate.record.isAfter(before.record)) {
            return;
        }
        List<Change> changes = gmail.changesOf(fate.record);
        boolean follows =
                fate.record.equals(before.record) && changes.indexOf(fate.change) > changes.indexOf(before.change);
        if (!follows) {
            throw Law.broken("%s is delivered after %s", fate, before);
        }
    }

    private static void followsDates(SimulatedMail mail, SimulatedMail before) {
        if (before != null && mail.internalDate.isBefore(before.internalDate)) {
            throw Law.broken(
                    "%s of %s is recovered after %s of %s", mail, mail.internalDate, before, before.internalDate);
        }
    }
}
