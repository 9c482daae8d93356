package io.github.camelgmail.component.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks Gmail one question at a time, and fills the ledger with the answers as far as it has room. */
final class Reading<M> {

    private final FeedPolicy policy;
    private final Clock clock;
    private final Ledger<M> ledger;
    private final Settlement<M> settlement;
    private final OwnChanges own;
    private final Intake<M> intake;
    private final Horizon horizon = new Horizon();
    private @Nullable Walk<M> walk;
    private boolean unanswered;

    Reading(FeedPolicy policy, Clock clock, Ledger<M> ledger, Settlement<M> settlement, OwnChanges own) {
        this.policy = policy;
        this.clock = clock;
        this.ledger = ledger;
        this.settlement = settlement;
        this.own = own;
        this.intake = new Intake<>(policy);
    }

    /** Begins the walk that the cursor asks for, and returns what the engine is at with it. */
    Phase begin() {
        Walk<M> next = nextWalk(settlement.current());
        walk = next;
        return next.phase();
    }

    private Walk<M> nextWalk(Cursor cursor) {
        Recovery recovery = cursor.recovery();
        if (recovery == null) {
            return new HistoryWalk<>(cursor, clock.instant(), policy.selection(), own, horizon);
        }
        // What a recovery delivers may show in the history only later.
        horizon.forget();
        if (recovery.stage() == Recovery.Stage.GONE) {
            return new GoneWalk<>();
        }
        boolean reportsGone = policy.expiry().reportGone() && recovery.seenUpTo() != null;
        return new ListingWalk<>(
                recovery,
                clock.instant(),
                policy.selection().types().contains(EventType.messageAdded),
                reportsGone ? Cursor::lookingForGone : Cursor::recovered);
    }

    /** Begins to take a new history id, as the history since the cursor is gone. */
    Phase renew() {
        Walk<M> renewal = new Renewal<>(policy.expiry());
        walk = renewal;
        return renewal.phase();
    }

    /** Returns the next question; null if one is unanswered, or there is none now. */
    Output.@Nullable Read<M> next(Instant now) {
        if (unanswered) {
            return null;
        }
        // What follows is listed first: to know all that is wanted of a thread saves more than a page costs.
        Output.Read<M> next = mayWalk(now) ? walk().next() : null;
        if (next == null) {
            next = nextHydration(now);
        }
        unanswered = next != null;
        return next;
    }

    private boolean mayWalk(Instant now) {
        return (walk().needsQuiet() ? isQuiet() : intake.hasRoom()) && walk().mayAsk(now);
    }

    private boolean isQuiet() {
        return intake.isEmpty() && ledger.isEmpty();
    }

    private Output.@Nullable Read<M> nextHydration(Instant now) {
        while (!intake.isEmpty() && ledger.hasRoom()) {
            List<Wanted> wanted = intake.wanted(settlement.current(), now);
            if (!wanted.isEmpty()) {
                return new Output.Hydrate<>(wanted, intake.following(settlement.current()));
            }
            List<Entry<M>> ready = intake.takeReady();
            if (ready.isEmpty()) {
                return null;
            }
            ready.forEach(ledger::add);
            settlement.pass();
        }
        return null;
    }

    boolean isUnanswered() {
        return unanswered;
    }

    /** Returns whether the walk is over and everything that it found is passed. */
    boolean isWalked() {
        return !unanswered && isQuiet() && walk().next() == null;
    }

    /** Returns whether no other walk follows in this scan. */
    boolean endsScan() {
        return walk().endsScan();
    }

    /** Returns when questions may be asked that may not be asked yet. */
    Stream<Instant> askAt() {
        return Stream.concat(Stream.ofNullable(intake.retryAt()), Stream.ofNullable(walk().askAt()));
    }

    void answered() {
        unanswered = false;
    }

    void take(HistoryPage page) {
        add(walk().listed(page, clock.instant()));
    }

    void take(MessagePage page) {
        add(walk().listed(page, clock.instant()));
    }

    void take(HistoryId current) {
        add(walk().read(current, clock.instant()));
    }

    private void add(List<Step> steps) {
        intake.add(steps, clock.instant());
    }

    /** Takes hydrated messages, and returns how many others turn out to be gone. */
    int take(List<FeedMessage<M>> messages) {
        messages.forEach(message -> own.named(message.historyId()));
        return intake.hydrated(messages, clock.instant());
    }

    void drop() {
        intake.drop(ledger);
        walk = null;
    }

    private Walk<M> walk() {
        return Objects.requireNonNull(walk, "No scan runs");
    }
}
