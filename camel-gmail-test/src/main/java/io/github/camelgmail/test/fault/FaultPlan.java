package io.github.camelgmail.test.fault;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The rules of one server, and what they do to its calls. Safe for use by several threads. */
public final class FaultPlan implements Faults {

    private final Set<String> methods;
    private final Clock clock;
    private final List<PlannedFault> planned = new CopyOnWriteArrayList<>();
    private final Object lock = new Object();
    private long seed;
    private long added;

    /**
     * Creates a plan without a rule.
     *
     * @param methods all names that {@link IncomingCall#method()} can have
     * @param clock measures the time of rules
     * @param seed see {@link #seed()}
     */
    public FaultPlan(Set<String> methods, Clock clock, long seed) {
        this.methods = Set.copyOf(methods);
        this.clock = clock;
        this.seed = seed;
    }

    @Override
    public void check(FaultRule rule) {
        if (methods.stream().noneMatch(rule.target()::matchesMethod)) {
            throw new IllegalArgumentException(
                    "no such method: " + rule.target().method()
                            + "; give one such as messages.get, a pattern such as messages.*, or batch, upload or token");
        }
    }

    @Override
    public long add(FaultRule rule) {
        check(rule);
        synchronized (lock) {
            added++;
            planned.add(new PlannedFault(added, rule, clock.instant(), seed));
            return added;
        }
    }

    /** Takes what befalls a call from the plan: all circumstances, and at most one failure. */
    public List<TakenFault> take(IncomingCall call) {
        if (planned.isEmpty()) {
            return List.of();
        }
        List<TakenFault> taken = new ArrayList<>();
        boolean failed = false;
        for (PlannedFault next : planned) {
            boolean failure = next.isFailure();
            if (failure && failed) {
                continue;
            }
            var fault = next.take(call, clock.instant());
            fault.ifPresent(taken::add);
            failed |= failure && fault.isPresent();
        }
        return taken;
    }

    @Override
    public List<FaultStatus> rules() {
        return planned.stream().map(PlannedFault::status).toList();
    }

    @Override
    public boolean remove(long id) {
        return planned.removeIf(fault -> fault.id() == id);
    }

    @Override
    public void clear() {
        planned.clear();
    }

    @Override
    public long seed() {
        synchronized (lock) {
            return seed;
        }
    }

    @Override
    public void seed(long newSeed) {
        synchronized (lock) {
            seed = newSeed;
        }
    }

    /** Withdraws all rules and begins their numbers, and so their random choices, anew with a seed. */
    public void restart(long newSeed) {
        synchronized (lock) {
            planned.clear();
            added = 0;
            seed = newSeed;
        }
    }
}
