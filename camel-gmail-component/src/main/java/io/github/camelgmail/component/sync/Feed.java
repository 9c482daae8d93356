package io.github.camelgmail.component.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the engine does with its inputs: each changes something, and then everything that may go on does. */
final class Feed<M> implements Transitions<M> {

    private final FeedPolicy policy;
    private final Clock clock;
    private final Ledger<M> ledger;
    private final Settlement<M> settlement;
    private final Reading<M> reading;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.IDLE);
    private final List<Output<M>> outputs = new ArrayList<>();
    private volatile FeedCounts counts = FeedCounts.ZERO;
    private Scan scan = new Scan();
    private @Nullable Instant wakeAt;

    Feed(Cursor cursor, FeedPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
        this.ledger = new Ledger<>(policy.pace());
        OwnChanges own = new OwnChanges(policy.selection().types(), cursor.own(), clock.instant());
        this.settlement = new Settlement<>(cursor, ledger, own, policy.pace().batchSize());
        this.reading = new Reading<>(policy, clock, ledger, settlement, own);
    }

    List<Output<M>> outputs() {
        List<Output<M>> taken = List.copyOf(outputs);
        outputs.clear();
        return taken;
    }

    Cursor cursor() {
        return settlement.stored();
    }

    Phase phase() {
        return Objects.requireNonNull(phase.get());
    }

    FeedCounts counts() {
        return counts;
    }

    @Override
    public void wake() {
        if (phase() == Phase.IDLE) {
            scan = new Scan();
            settlement.begin(policy);
            move(Phase.IDLE, reading.begin());
        } else {
            scan.wokenAgain();
        }
        goOn();
    }

    @Override
    public void tick() {
        wakeAt = null;
        goOn();
    }

    @Override
    public void stop() {
        if (phase() != Phase.IDLE) {
            endScan(null);
            scan.deliverNothingMore();
            goOn();
        }
    }

    @Override
    public void historyListed(HistoryPage page) {
        answered(() -> reading.take(page));
    }

    @Override
    public void historyExpired() {
        answered(() -> {
            if (policy.expiry().action() == OnHistoryExpired.fail) {
                endScan(new HistoryExpiredException(settlement.current().historyId()));
            } else {
                move(Phase.FOLLOWING, reading.renew());
            }
        });
    }

    @Override
    public void historyIdRead(HistoryId current) {
        answered(() -> reading.take(current));
    }

    @Override
    public void messagesListed(MessagePage page) {
        answered(() -> reading.take(page));
    }

    @Override
    public void hydrated(List<FeedMessage<M>> messages) {
        answered(() -> counts = counts.plusGone(reading.take(messages)));
    }

    @Override
    public void readFailed(RuntimeException failure) {
        reading.answered();
        endScan(failure);
        goOn();
    }

    @Override
    public void ended(long number, Ending ending) {
        Item<M> item = ledger.take(number);
        if (ending instanceof Ending.Completed) {
            counts = counts.plusDelivered();
            scan.delivered();
            ledger.end(item, Cursor.Verdict.COMPLETED, policy.onSuccess());
        } else if (ending instanceof Ending.Known) {
            ledger.end(item, Cursor.Verdict.COMPLETED, item.isListed() ? LabelChange.NONE : policy.onSuccess());
        } else if (ending instanceof Ending.Failed) {
            failed(item);
        } else {
            item.waitAgain(item.attempts());
            endScan(null);
            scan.deliverNothingMore();
        }
        goOn();
    }

    private void failed(Item<M> item) {
        Attempts attempts = item.attempts().failed(policy.failures().redelivery(), clock.instant());
        if (!policy.failures().redelivery().isLast(attempts.made())) {
            item.waitAgain(attempts);
        } else if (policy.failures().breakOnFirstError()) {
            item.waitAgain(Attempts.NONE);
            endScan(null);
            scan.deliverNothingMore();
        } else {
            counts = counts.plusGivenUp();
            ledger.end(item, Cursor.Verdict.GIVEN_UP, policy.failures().onGivingUp());
        }
    }

    @Override
    public void stored() {
        settlement.stored(true);
        goOn();
    }

    @Override
    public void storeFailed(RuntimeException failure) {
        settlement.stored(false);
        endScan(failure);
        scan.deliverNothingMore();
        goOn();
    }

    @Override
    public void relabelled() {
        settlement.relabelled(true);
        goOn();
    }

    @Override
    public void relabelFailed(RuntimeException failure) {
        settlement.relabelled(false);
        endScan(failure);
        goOn();
    }

    /** An answer that comes when the scan is ending is of no use any more: the next scan asks again. */
    private void answered(Runnable use) {
        reading.answered();
        if (phase() != Phase.ENDING) {
            use.run();
        }
        goOn();
    }

    private void endScan(@Nullable RuntimeException failure) {
        scan.fail(failure);
        if (phase() != Phase.ENDING) {
            move(phase(), Phase.ENDING);
        }
    }

    private void goOn() {
        if (phase() == Phase.IDLE) {
            return;
        }
        Instant now = clock.instant();
        settlement.pass();
        read(now);
        store();
        deliver(now);
        // What is being delivered makes room for the next batch.
        read(now);
        relabel(now);
        if (isOver()) {
            end();
        } else {
            wish(now);
        }
    }

    private void read(Instant now) {
        while (phase() != Phase.ENDING) {
            Output.Read<M> next = reading.next(now);
            if (next != null) {
                outputs.add(next);
            } else if (reading.isWalked()) {
                walkOn();
            } else {
                return;
            }
        }
    }

    private void walkOn() {
        if (reading.endsScan() && !scan.takeWokenAgain()) {
            endScan(null);
        } else {
            move(phase(), reading.begin());
        }
    }

    private void deliver(Instant now) {
        if (!scan.delivers()) {
            return;
        }
        RedeliveryPolicy redelivery = policy.failures().redelivery();
        for (Delivery<M> next = ledger.start(redelivery, now); next != null; next = ledger.start(redelivery, now)) {
            scan.attempted();
            outputs.add(new Output.Deliver<>(next));
        }
    }

    /** Comes before the next delivery, which may wait for nothing but that there is nothing to store. */
    private void store() {
        Cursor cursor = settlement.toStore();
        if (cursor != null) {
            outputs.add(new Output.Store<>(cursor));
        }
    }

    private void relabel(Instant now) {
        boolean lull = !reading.isUnanswered() && !ledger.anyRunning() && !settlement.isUnanswered();
        Output.Relabel<M> relabel = settlement.toRelabel(lull, now);
        if (relabel != null) {
            outputs.add(relabel);
        }
    }

    private boolean isOver() {
        return phase() == Phase.ENDING && !reading.isUnanswered() && !ledger.anyRunning() && !settlement.isUnanswered();
    }

    private void end() {
        settlement.drop();
        reading.drop();
        wakeAt = null;
        move(Phase.ENDING, Phase.IDLE);
        outputs.add(new Output.ScanEnded<>(scan.result(settlement.current().recovery() == null)));
    }

    private void wish(Instant now) {
        Instant next = Stream.of(
                        reading.askAt(), ledger.nextAttemptAt().stream(), Stream.ofNullable(settlement.relabelAt()))
                .flatMap(instants -> instants)
                .filter(instant -> instant.isAfter(now))
                .min(Instant::compareTo)
                .orElse(null);
        if (next != null && !next.equals(wakeAt)) {
            outputs.add(new Output.WakeAt<>(next));
        }
        wakeAt = next;
    }

    private void move(Phase expected, Phase next) {
        if (!expected.mayBecome(next) || !phase.compareAndSet(expected, next)) {
            throw new IllegalStateException(
                    "The feed cannot go from " + expected + " to " + next + ", as it is " + phase());
        }
    }
}
