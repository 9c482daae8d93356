package io.github.camelgmail.test.http;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the {@link Delivery} of the call that the present thread carries out. Safe for use by several threads. */
final class Deliveries {

    @SuppressWarnings("ThreadLocalUsage") // several servers may share a thread, and must not see each other's calls
    private final ThreadLocal<Delivery> current = new ThreadLocal<>();

    /** The delivery of the present call; one that nobody looks at outside of {@link #within}. */
    Delivery current() {
        @Nullable Delivery delivery = current.get();
        return delivery == null ? new Delivery(0) : delivery;
    }

    /** Carries a call out, with its delivery as the current one. Calls may be nested, as those in a batch are. */
    <T> T within(Delivery delivery, Supplier<T> call) {
        @Nullable Delivery outer = current.get();
        current.set(delivery);
        try {
            return call.get();
        } finally {
            restore(outer);
        }
    }

    private void restore(@Nullable Delivery outer) {
        if (outer == null) {
            current.remove();
        } else {
            current.set(outer);
        }
    }
}
