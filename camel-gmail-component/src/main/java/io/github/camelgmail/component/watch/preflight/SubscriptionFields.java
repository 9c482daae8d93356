package io.github.camelgmail.component.watch.preflight;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as Pub/Sub describes it (google.pubsub.v1.Subscription), or a part of it.
 *
 * @param fields as JSON has them
 */
record SubscriptionFields(Map<?, ?> fields) {

    /** Returns a text; null where there is none, or it is empty. */
    @Nullable
    String text(String name) {
        return fields.get(name) instanceof String text && !text.isEmpty() ? text : null;
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    /** Returns a whole number; 0 where there is none. */
    int number(String name) {
        return fields.get(name) instanceof BigDecimal number ? number.intValue() : 0;
    }

    boolean has(String name) {
        return fields.get(name) instanceof Map<?, ?> part && !part.isEmpty();
    }

    /** Returns a part of it, which is without fields where it has none. */
    SubscriptionFields part(String name) {
        return new SubscriptionFields(fields.get(name) instanceof Map<?, ?> part ? part : Map.of());
    }
}
