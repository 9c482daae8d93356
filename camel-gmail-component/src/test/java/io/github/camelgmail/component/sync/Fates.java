package io.github.camelgmail.component.sync;

import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Knows what truly happened in the mailbox, and follows what becomes of each event. An event that nothing excuses must
 * be delivered in the end.
 */
final class Fates implements Law {

    private final SimulatedGmail gmail;
    private final Wishes wishes;
    private final Coverage coverage;
    private final Expiries expiries;
    private final Map<String, Fate> byKey = new LinkedHashMap<>();
    private final Map<Long, Delivery<String>> deliveries = new HashMap<>();
    private final Map<String, HistoryId> relabelledFrom = new HashMap<>();
    private final Set<Fate> completedHere = new LinkedHashSet<>();
    private List<Fate> relabelling = List.of();

    Fates(SimulatedGmail gmail, FeedPolicy policy, Clock clock) {
        this.gmail = gmail;
        this.wishes = new Wishes(policy);
        this.coverage = new Coverage(gmail, policy);
        this.expiries = new Expiries(policy, clock, gmail::now);
    }

    Collection<Fate> all() {
        return Collections.unmodifiableCollection(byKey.values());
    }

    @Nullable
    Fate of(FeedEvent<String> event) {
        return byKey.get(event.key());
    }

    Wishes wishes() {
        return wishes;
    }

    Coverage coverage() {
        return coverage;
    }

    Expiries expiries() {
        return expiries;
    }

    /** Returns whether an event that is not settled must still be delivered. */
    boolean isOwed(Fate fate) {
        return !fate.isSettled()
                && !fate.own
                && !fate.wasExcused()
                && !wishes.looksOwn(fate)
                && !wishes.isOwnWriting(fate.change.labelIds())
                && fate.mail.matches
                && (fate.isDisappearance() ? isOwedAsGone(fate) : !fate.mail.isDeleted());
    }

    /** What the receiver never heard of, it need not be told to be gone. */
    private boolean isOwedAsGone(Fate gone) {
        Fate arrival = byKey.get(gone.mail.id());
        boolean known = wishes.isExact() && gone.completions > 0;
        return !known
                && !gone.mail.wasDraft()
                && wishes.wants(gone.change, gone.change.labelIds())
                && (arrival == null || arrival.completions > 0);
    }

    /** The feed begins for the first time. */
    void feedBegins(Cursor first) {
        for (Fate fate : byKey.values()) {
            boolean backlog = fate.isArrival() && first.recovery() != null && !isEarly(fate.mail, first.recovery());
            if (!backlog && !fate.record.isAfter(first.historyId())) {
                fate.isExcused("came before the feed began");
            }
        }
    }

    private static boolean isEarly(SimulatedMail mail, Recovery recovery) {
        return recovery.from() != null
                && mail.internalDate.getEpochSecond() < recovery.from().getEpochSecond();
    }

    /** Notes what truly happened, however late it shows. */
    void recorded(HistoryRecord record, boolean own) {
        for (Change change : record.changes()) {
            Fate fate =
                    new Fate(change, record.id(), gmail.mail(change.message().id()), own);
            fate.mayRepeat = own && isDoubtful(fate);
            add(fate);
        }
    }

    /**
     * Returns whether a user changed the same label after the feed had read the message and before the feed changed it.
     * The feed then cannot know whether its own change was one, and which of the two it was.
     */
    private boolean isDoubtful(Fate own) {
        HistoryId read = relabelledFrom.get(own.mail.id());
        return read == null || gmail.isRelabelledBetween(read, own.record, own.change);
    }

    private void add(Fate fate) {
        if (wishes.asksFor(fate.change.type())) {
            byKey.put(fate.key(), fate);
        }
    }

    @Override
    public void begins(Cursor cursor) {
        limitRepetition(cursor);
        expiries.isAt(cursor);
        deliveries.clear();
        relabelledFrom.clear();
        for (Fate fate : byKey.values()) {
            fate.readFrom = null;
            if (coverage.covers(cursor, fate)) {
                fate.isForgotten();
                fate.mayRepeat = fate.completions > 0 || (fate.own && isForeignTo(cursor, fate));
            }
        }
    }

    /** What a crash makes a new engine deliver again is no more than what ran at a time. */
    private void limitRepetition(Cursor cursor) {
        boolean knowing = cursor.recovery() != null && wishes.isExact();
        List<Fate> again = completedHere.stream()
                .filter(fate -> !knowing && coverage.covers(cursor, fate))
                .toList();
        if (again.size() > wishes.policy().pace().concurrency()) {
            throw Law.broken("A crash makes the feed deliver again %s", again);
        }
        completedHere.clear();
    }

    /** Returns whether a new engine cannot know from the cursor that a change was its predecessor's. */
    private boolean isForeignTo(Cursor cursor, Fate own) {
        boolean known = own.change.changedLabelIds().stream()
                .map(label -> new Cursor.OwnChange(own.mail.id(), own.change.type(), label))
                .allMatch(cursor.own()::contains);
        return !known || gmail.isRelabelledBetween(cursor.historyId(), own.record, own.change);
    }

    @Override
    public void listHistory(HistoryId after, @Nullable String pageToken) {
        expiries.asks(after);
    }

    @Override
    public void historyExpired() {
        expiries.expires();
    }

    @Override
    public void historyIdRead(HistoryId current) {
        // What a resync repeats is not repeated by a crash.
        completedHere.clear();
        Optional<HistoryId> firstOwed = byKey.values().stream()
                .filter(this::isOwed)
                .map(fate -> fate.record)
                .min(HistoryId::compareTo);
        expiries.answeredAt(current, firstOwed, byKey.values());
    }

    /** A listing showed nothing of a message that is there. */
    void leftOut(SimulatedMail mail, String reason) {
        Fate arrival = byKey.get(mail.id());
        if (arrival != null) {
            arrival.isExcused(reason);
        }
    }

    @Override
    public void hydrated(List<FeedMessage<String>> messages) {
        Map<String, FeedMessage<String>> read =
                messages.stream().collect(Collectors.toMap(FeedMessage::id, message -> message));
        for (Fate fate : byKey.values()) {
            FeedMessage<String> message = read.get(fate.mail.id());
            if (message != null && !fate.isDisappearance() && !fate.isSettled() && isUnwanted(fate, message)) {
                fate.isExcused("not wanted as it was read with " + message.labelIds());
                if (fate.isArrival()) {
                    excuseMerged(message);
                }
            }
        }
    }

    private boolean isUnwanted(Fate fate, FeedMessage<String> message) {
        return !fate.record.isAfter(message.historyId()) && !wishes.wants(fate.change, message.labelIds());
    }

    @Override
    public void deliver(Delivery<String> delivery) {
        deliveries.put(delivery.number(), delivery);
        FeedMessage<String> message = delivery.event().message();
        if (message != null) {
            byKey.get(delivery.event().key()).readFrom = message.historyId();
        }
    }

    /** An exchange has completed; the engine may never hear of it. */
    void completed(Delivery<String> delivery) {
        Fate fate = byKey.get(delivery.event().key());
        completedHere.add(fate);
        fate.completions++;
        fate.mayRepeat = false;
        fate.resync = expiries.resyncs();
    }

    @Override
    public void ended(long number, Ending ending) {
        Delivery<String> delivery = deliveries.remove(number);
        Fate fate = byKey.get(delivery.event().key());
        if (ending instanceof Ending.Completed || ending instanceof Ending.Known) {
            fate.completes();
        } else if (ending instanceof Ending.Failed && delivery.last() && wishes.passesFailures()) {
            fate.isGivenUp();
        }
        FeedMessage<String> message = delivery.event().message();
        if (fate.isSettled() && fate.isArrival() && message != null) {
            excuseMerged(message);
        }
    }

    private void excuseMerged(FeedMessage<String> message) {
        for (Fate fate : byKey.values()) {
            if (fate.isOfLabels() && fate.mail.id().equals(message.id()) && !fate.record.isAfter(message.historyId())) {
                fate.isExcused("told by the labels that the message arrived with");
            }
        }
    }

    @Override
    public void store(Cursor cursor) {
        expiries.isAt(cursor);
    }

    @Override
    public void relabel(LabelChange change, List<String> ids) {
        Set<String> asked = Set.copyOf(ids);
        relabelling = byKey.values().stream()
                .filter(fate -> fate.isSettled() && asked.contains(fate.mail.id()))
                .filter(fate -> wishes.changeAfter(fate).equals(change))
                .toList();
        ids.forEach(relabelledFrom::remove);
        relabelling.forEach(fate -> relabelledFrom.merge(fate.mail.id(), readFrom(fate), Fates::earlier));
        if (relabelling.isEmpty()) {
            throw Law.broken("The labels of %s are changed by %s, though no delivery asks for it", ids, change);
        }
    }

    private static HistoryId readFrom(Fate fate) {
        return fate.readFrom == null ? new HistoryId(0) : fate.readFrom;
    }

    private static HistoryId earlier(HistoryId one, HistoryId other) {
        return one.isAfter(other) ? other : one;
    }

    @Override
    public void relabelled() {
        relabelling.forEach(Fate::isRelabelled);
    }
}
