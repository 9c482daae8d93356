package io.github.camelgmail.test.fault;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** The failures that are still to come. Safe for use by several threads. */
public final class FaultPlan {

    private final List<Order> orders = new CopyOnWriteArrayList<>();

    /**
     * Lets calls fail. Where several orders match a call, the oldest that is not used up decides.
     *
     * @param target which calls
     * @param times how many of them, at least 1
     * @param fault how they fail
     */
    public void failNext(Predicate<IncomingCall> target, int times, Fault fault) {
        if (times < 1) {
            throw new IllegalArgumentException("times must be at least 1, not " + times);
        }
        orders.add(new Order(target, new AtomicInteger(times), fault));
    }

    /** Takes the failure of a call from the plan; empty when it is to succeed. */
    public Optional<Fault> next(IncomingCall call) {
        for (Order order : orders) {
            if (order.target().test(call) && order.takeOne()) {
                return Optional.of(order.fault());
            }
        }
        return Optional.empty();
    }

    /** Whether every ordered failure has taken place. */
    public boolean isUsedUp() {
        return orders.stream().allMatch(order -> order.remaining().get() <= 0);
    }

    /** Withdraws all orders. */
    public void clear() {
        orders.clear();
    }

    private record Order(Predicate<IncomingCall> target, AtomicInteger remaining, Fault fault) {

        boolean takeOne() {
            return remaining.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        }
    }
}
