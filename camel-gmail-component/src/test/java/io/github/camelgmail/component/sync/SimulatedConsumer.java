package io.github.camelgmail.component.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does what the engine asks for, as the Camel consumer does, though late and not always well. One lives from a start to
 * a crash.
 */
final class SimulatedConsumer implements FeedPort<String> {

    private static final int GONE_A_PAGE = 2;
    private static final int SLOWEST_READ = 400;
    private static final int SLOWEST_STORE = 100;

    private final World world;
    private final FeedPolicy policy;
    private final Clock clock;
    private final HistoryEngine<String> engine;
    private final ReadAhead ahead;
    private boolean alive = true;
    private Runnable relabelling = () -> {};
    private @Nullable ScanResult lastResult;

    /** Begins from the cursor that is stored. */
    SimulatedConsumer(World world, FeedPolicy policy, Clock clock) {
        this.world = world;
        this.policy = policy;
        this.clock = clock;
        this.ahead = new ReadAhead(world.gmail(), world.agenda(), world.weather());
        Cursor stored = world.store().cursor();
        world.oracle().engineBegins(stored);
        engine = new HistoryEngine<>(stored, policy, clock);
    }

    HistoryEngine<String> engine() {
        return engine;
    }

    /** Returns how the last scan went, or null if none has ended since the last wake-up. */
    @Nullable
    ScanResult lastResult() {
        return lastResult;
    }

    void wake() {
        lastResult = null;
        tell(new Input.Wake<>());
    }

    void stop() {
        tell(new Input.Stop<>());
    }

    /** Dies; labels that are being changed may still become so. */
    void crash() {
        world.trace().note(() -> "CRASH");
        alive = false;
        if (world.weather().between(0, 1) == 1) {
            relabelling.run();
        }
    }

    private void tell(Input<String> input) {
        if (!alive) {
            return;
        }
        world.oracle().told(input);
        List<Output<String>> outputs = engine.accept(input);
        world.oracle().asked(outputs);
        outputs.forEach(output -> output.perform(this));
    }

    private void read(Supplier<Input<String>> answer) {
        later(SLOWEST_READ, () -> {
            Input<String> input = world.weather().strikes(Fault.READ_FAILS)
                    ? new Input.ReadFailed<>(new IllegalStateException("Gmail does not answer"))
                    : answer.get();
            later(SLOWEST_READ, () -> tell(input));
        });
    }

    private void later(int slowest, Runnable action) {
        world.agenda().in(world.weather().between(1, slowest), () -> {
            if (alive) {
                action.run();
            }
        });
    }

    @Override
    public void listHistory(HistoryId after, @Nullable String pageToken) {
        read(() -> {
            try {
                return new Input.HistoryListed<>(
                        ahead.forgetChanged(world.historyPages().page(after, pageToken)));
            } catch (HistoryExpiry e) {
                return new Input.HistoryExpired<>();
            }
        });
    }

    @Override
    public void readHistoryId() {
        read(() -> new Input.HistoryIdRead<>(world.gmail().current()));
    }

    @Override
    public void listMessages(@Nullable Instant from, @Nullable Instant to, @Nullable String pageToken) {
        read(() -> new Input.MessagesListed<>(world.messagePages().page(from, to, pageToken, this::isShown)));
    }

    private boolean isShown(SimulatedMail mail) {
        if (mail.isSpamOrTrash() && !policy.selection().includeSpamTrash()) {
            world.oracle().leftOut(mail, "in the spam or the trash when the mailbox was listed");
            return false;
        }
        if (world.known().contains(mail.id())) {
            world.oracle().leftOut(mail, "known when the mailbox was listed");
            return false;
        }
        return true;
    }

    @Override
    public void listGone(@Nullable String pageToken) {
        read(() -> {
            List<SimulatedMail> gone =
                    world.known().gone(world.gmail(), pageToken == null ? 0 : Integer.parseInt(pageToken));
            String next = gone.size() > GONE_A_PAGE ? String.valueOf(gone.get(GONE_A_PAGE).place) : null;
            return new Input.MessagesListed<>(new MessagePage(
                    gone.stream().limit(GONE_A_PAGE).map(mail -> mail.reference).toList(), next));
        });
    }

    @Override
    public void hydrate(List<Wanted> wanted, List<MessageReference> following) {
        read(() -> new Input.Hydrated<>(ahead.read(wanted, following)));
    }

    @Override
    public void deliver(Delivery<String> delivery) {
        world.receiver().receive(delivery, ending -> tell(new Input.Ended<>(delivery.number(), ending)));
    }

    @Override
    public void store(Cursor cursor) {
        boolean fails = world.weather().strikes(Fault.STORE_FAILS);
        boolean kept = !fails || world.weather().between(0, 1) == 1;
        later(SLOWEST_STORE, () -> {
            if (kept) {
                world.store().keep(cursor);
                world.oracle().kept(cursor);
            }
            later(SLOWEST_STORE, () -> tell(fails ? new Input.StoreFailed<>(lostAnswer()) : new Input.Stored<>()));
        });
    }

    @Override
    public void relabel(LabelChange change, List<String> ids) {
        boolean fails = world.weather().strikes(Fault.RELABEL_FAILS);
        boolean changes = !fails || world.weather().between(0, 1) == 1;
        relabelling = () -> {
            relabelling = () -> {};
            if (changes) {
                world.gmail().relabels(ids.stream().sorted().toList(), change, true);
            }
        };
        later(SLOWEST_READ, () -> {
            relabelling.run();
            later(SLOWEST_READ, () -> tell(fails ? new Input.RelabelFailed<>(lostAnswer()) : new Input.Relabelled<>()));
        });
    }

    private static RuntimeException lostAnswer() {
        return new IllegalStateException("nobody knows whether it was done");
    }

    @Override
    public void wakeAt(Instant instant) {
        long wait = Math.max(0, Duration.between(clock.instant(), instant).toMillis());
        world.agenda().in(wait, () -> tell(new Input.Tick<>()));
        if (world.weather().strikes(Fault.DOUBLED)) {
            world.agenda().in(world.weather().between(0, 2_000), () -> tell(new Input.Tick<>()));
        }
    }

    @Override
    public void scanEnded(ScanResult result) {
        lastResult = result;
        ahead.forgetAll();
    }
}
