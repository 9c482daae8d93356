package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.client.GmailPostponedException;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.sync.Input;
import io.github.camelgmail.component.sync.ScanResult;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The feed of one mailbox of many: workers that all mailboxes share do its errands, and none of them waits. What Gmail's quota
 * postpones is done again when the time has come.
 */
final class PooledFeed extends LeasedFeed implements Errands {

    private final FairWorkers workers;
    private final FairWorkers.Lane lane;
    private final Alarm.Bell callAgain;
    private final Alarm.Bell tick;
    private final Consumer<ScanResult> ended;
    private final Deque<Call> calls = new ArrayDeque<>(1);
    private final AtomicBoolean scanning = new AtomicBoolean();
    private boolean calling;
    private boolean postponed;
    private boolean turnOver;
    private int delivering;

    /** A call to Gmail. The client makes one after the other. */
    private record Call(
            Supplier<Input<GmailMessage>> question, Function<RuntimeException, Input<GmailMessage>> failed) {}

    /**
     * Makes a feed.
     *
     * @param ended is told how each scan ends; must not block
     */
    PooledFeed(
            FeedParts parts,
            Deliveries deliveries,
            FairWorkers workers,
            FairWorkers.Lane lane,
            Alarm alarm,
            Consumer<ScanResult> ended) {
        super(parts, deliveries, lane);
        this.workers = workers;
        this.lane = lane;
        this.callAgain = alarm.bell(this::callAgain);
        this.tick = alarm.bell(() -> goOn(() -> take(new Input.Tick<>())));
        this.ended = ended;
    }

    @Override
    Errands errands() {
        return this;
    }

    @Override
    public void ask(Supplier<Input<GmailMessage>> question) {
        call(new Call(() -> isTurnOver() ? turnOver() : question.get(), Input.ReadFailed::new));
    }

    private synchronized boolean isTurnOver() {
        return turnOver;
    }

    private static Input<GmailMessage> turnOver() {
        return new Input.ReadFailed<>(new TurnOverException());
    }

    /** Has the scan read nothing more. One that only waits, to deliver again or for its quota, is ended. */
    void makeRoom() {
        boolean waits;
        synchronized (this) {
            turnOver = true;
            waits = calls.isEmpty() && delivering == 0;
        }
        if (waits) {
            stop();
        } else {
            failPostponed(new TurnOverException());
        }
    }

    @Override
    public void relabel(Supplier<Input<GmailMessage>> change, Consumer<Supplier<Input<GmailMessage>>> here) {
        call(new Call(change, Input.RelabelFailed::new));
    }

    private synchronized void call(Call call) {
        calls.add(call);
        if (!calling) {
            calling = true;
            lane.execute(this::makeCall);
        }
    }

    private void makeCall() {
        Call call = first();
        if (call == null) {
            return;
        }
        try {
            answered(call.question().get());
        } catch (GmailPostponedException e) {
            postpone(e);
        } catch (RuntimeException e) {
            answered(call.failed().apply(e));
        } catch (Error e) {
            // Only logged by the workers, it would leave the scan waiting for the answer for ever.
            fail(new IllegalStateException("A call to Gmail could not be made: " + e, e));
        }
    }

    private synchronized @Nullable Call first() {
        return calls.peek();
    }

    private void answered(Input<GmailMessage> answer) {
        synchronized (this) {
            calls.poll();
            calling = !calls.isEmpty();
            if (calling) {
                lane.execute(this::makeCall);
            }
        }
        take(answer);
    }

    private synchronized void postpone(GmailPostponedException why) {
        postponed = true;
        callAgain.set(why.until());
    }

    private synchronized void callAgain() {
        if (postponed) {
            postponed = false;
            lane.execute(this::makeCall);
        }
    }

    /** What is postponed would hold the scan until its time. */
    @Override
    void stop() {
        super.stop();
        failPostponed(new IllegalStateException("The feed is stopping"));
    }

    private void failPostponed(RuntimeException why) {
        Call call = takePostponed();
        if (call != null) {
            take(call.failed().apply(why));
        }
    }

    private synchronized @Nullable Call takePostponed() {
        if (!postponed) {
            return null;
        }
        postponed = false;
        callAgain.silence();
        Call call = calls.poll();
        calling = !calls.isEmpty();
        if (calling) {
            lane.execute(this::makeCall);
        }
        return call;
    }

    @Override
    synchronized void beginsDelivery() {
        delivering++;
    }

    @Override
    synchronized void endsDelivery() {
        delivering--;
    }

    @Override
    public void wakeAt(Instant instant) {
        tick.set(instant);
    }

    /** The timer and asynchronous routes must not wait for a checkpoint that is stored. */
    @Override
    public void goOn(Runnable next) {
        if (workers.isWorking()) {
            next.run();
            return;
        }
        try {
            lane.execute(next);
        } catch (RejectedExecutionException stopped) {
            abandon();
        }
    }

    @Override
    void wake() {
        scanning.set(true);
        synchronized (this) {
            turnOver = false;
        }
        super.wake();
    }

    /** An engine that is abandoned may still end its scan, of which nobody waits to hear. */
    @Override
    public void end(ScanResult how) {
        if (scanning.getAndSet(false)) {
            tick.silence();
            callAgain.silence();
            ended.accept(how);
        }
    }
}
