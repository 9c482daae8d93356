package io.github.camelgmail.component.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A mailbox at Gmail as its users see it: what they do to it, and what that leaves in its history. */
final class SimulatedGmail {

    /** The longest time that a change takes to show, in milliseconds. */
    static final int LONGEST_LAG = 5_000;

    private final Agenda agenda;
    private final Weather weather;
    private final Map<String, SimulatedMail> mails = new LinkedHashMap<>();
    private final List<Recorded> history = new ArrayList<>();
    private Witness witness = (record, own) -> {};
    private HistoryId latest = new HistoryId(1_000);
    private HistoryId forgottenUpTo = new HistoryId(0);

    /** Sees each change when it happens, however late it shows. */
    interface Witness {

        void recorded(HistoryRecord record, boolean own);
    }

    record Recorded(HistoryRecord record, boolean own, long visibleFrom) {}

    SimulatedGmail(Agenda agenda, Weather weather) {
        this.agenda = agenda;
        this.weather = weather;
    }

    void seenBy(Witness seeing) {
        witness = seeing;
    }

    Instant now() {
        return Agenda.BEGINNING.plusMillis(agenda.now());
    }

    /** Adds a message, whose internal date is now unless it is imported. */
    SimulatedMail adds(String threadId, Set<String> labelIds, Instant internalDate, boolean matches) {
        SimulatedMail mail = create(threadId, labelIds, internalDate, matches);
        records(List.of(arrival(mail)), false);
        return mail;
    }

    /** Adds two messages of a thread in one record. */
    void addsTwo(String threadId, Set<String> labelIds) {
        SimulatedMail first = create(threadId, labelIds, now(), true);
        SimulatedMail second = create(threadId, labelIds, now(), true);
        records(List.of(arrival(first), arrival(second)), false);
    }

    /** Replaces a draft, as each autosave does. */
    SimulatedMail saves(SimulatedMail draft) {
        SimulatedMail next = create(draft.reference.threadId(), Set.of("DRAFT"), now(), true);
        records(List.of(arrival(next), disappearance(draft)), false);
        return next;
    }

    void deletes(SimulatedMail mail) {
        if (!mail.isDeleted()) {
            records(List.of(disappearance(mail)), false);
        }
    }

    /** Changes labels, which leaves no record on messages that have them so already. */
    void relabels(List<String> ids, LabelChange change, boolean own) {
        List<Change> added = new ArrayList<>();
        List<Change> removed = new ArrayList<>();
        for (String id : ids) {
            SimulatedMail mail = mail(id);
            if (!mail.isDeleted()) {
                List<String> missing = change.add().stream()
                        .sorted()
                        .filter(mail.labelIds::add)
                        .toList();
                List<String> surplus = change.remove().stream()
                        .sorted()
                        .filter(mail.labelIds::remove)
                        .toList();
                collect(added, EventType.labelAdded, mail, missing);
                collect(removed, EventType.labelRemoved, mail, surplus);
            }
        }
        records(added, own);
        records(removed, own);
    }

    /** Changes something that is no record, such as a label's name. */
    void movesOn() {
        latest = new HistoryId(latest.bits() + weather.between(1, 40));
    }

    /** Forgets its history, all of it or some. */
    void forgets() {
        forgottenUpTo = weather.between(0, 1) == 0 ? latest : lastVisible();
    }

    List<SimulatedMail> mails() {
        return List.copyOf(mails.values());
    }

    SimulatedMail mail(String id) {
        SimulatedMail mail = mails.get(id);
        if (mail == null) {
            throw new AssertionError("The engine asks for the message " + id + ", which never was");
        }
        return mail;
    }

    HistoryId current() {
        return weather.strikes(Fault.CURRENT_BEHIND) ? lastVisible() : latest;
    }

    boolean remembers(HistoryId after) {
        return !forgottenUpTo.isAfter(after);
    }

    List<HistoryRecord> visibleAfter(HistoryId after) {
        return history.stream()
                .filter(recorded -> recorded.visibleFrom() <= agenda.now())
                .map(Recorded::record)
                .filter(record -> record.id().isAfter(after))
                .toList();
    }

    /** Returns whether anyone but the feed changed one of the labels of a message between two records. */
    boolean isRelabelledBetween(HistoryId after, HistoryId before, Change change) {
        return history.stream()
                .filter(recorded -> !recorded.own())
                .map(Recorded::record)
                .filter(record -> record.id().isAfter(after) && before.isAfter(record.id()))
                .flatMap(record -> record.changes().stream())
                .filter(other -> other.message().equals(change.message()))
                .anyMatch(other -> !Collections.disjoint(other.changedLabelIds(), change.changedLabelIds()));
    }

    List<Change> changesOf(HistoryId record) {
        return history.stream()
                .map(Recorded::record)
                .filter(candidate -> candidate.id().equals(record))
                .findFirst()
                .orElseThrow()
                .changes();
    }

    private HistoryId lastVisible() {
        List<HistoryRecord> visible = visibleAfter(forgottenUpTo);
        return visible.isEmpty()
                ? forgottenUpTo
                : visible.get(visible.size() - 1).id();
    }

    private SimulatedMail create(String threadId, Set<String> labelIds, Instant internalDate, boolean matches) {
        int place = mails.size();
        String id = "m" + place;
        SimulatedMail mail = new SimulatedMail(new MessageReference(id, threadId), internalDate, matches, place);
        mail.isImportedFrom(now());
        mail.labelIds.addAll(labelIds);
        mail.shows(agenda.now() + lag(Fault.MESSAGE_LAGS), agenda.now() + lag(Fault.LISTING_LAGS));
        mails.put(id, mail);
        return mail;
    }

    private int lag(Fault lag) {
        return weather.strikes(lag) ? weather.between(0, LONGEST_LAG) : 0;
    }

    private static Change arrival(SimulatedMail mail) {
        return new Change(EventType.messageAdded, mail.reference, mail.labelIds, Set.of());
    }

    private Change disappearance(SimulatedMail mail) {
        return new Change(EventType.messageDeleted, mail.reference, sometimes(mail.labelIds), Set.of());
    }

    private void collect(List<Change> changes, EventType type, SimulatedMail mail, List<String> labels) {
        if (!labels.isEmpty()) {
            changes.add(new Change(type, mail.reference, sometimes(mail.labelIds), Set.copyOf(labels)));
        }
    }

    private Set<String> sometimes(Set<String> labelIds) {
        return weather.between(0, 2) == 0 ? labelIds : Set.of();
    }

    private void records(List<Change> changes, boolean own) {
        if (changes.isEmpty()) {
            return;
        }
        if (changes.size() > MailboxLife.LARGEST_RECORD) {
            records(changes.subList(0, MailboxLife.LARGEST_RECORD), own);
            records(changes.subList(MailboxLife.LARGEST_RECORD, changes.size()), own);
            return;
        }
        movesOn();
        HistoryRecord record = new HistoryRecord(latest, changes);
        changes.forEach(change -> mail(change.message().id()).changedBy(latest, change.type()));
        long earliest = history.isEmpty() ? 0 : history.get(history.size() - 1).visibleFrom();
        history.add(new Recorded(record, own, Math.max(earliest, agenda.now() + lag(Fault.HISTORY_LAGS))));
        witness.recorded(record, own);
    }
}
