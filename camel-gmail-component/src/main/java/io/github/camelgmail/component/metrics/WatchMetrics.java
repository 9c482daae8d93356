package io.github.camelgmail.component.metrics;

import io.github.camelgmail.component.watch.WatchOverview;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;

/** Measures the watches of a feed, if there is Micrometer and a registry of it; this class can do without. */
public final class WatchMetrics {

    private static final String MICROMETER = "io.micrometer.core.instrument.MeterRegistry";

    private WatchMetrics() {}

    /**
     * Registers gauges with each {@code MeterRegistry} in the registry of the Camel context.
     *
     * @param feedName the name of the feed
     * @param routeId  the route's id, or what tells the feed from others where it has none, as under {@code master:}
     * @param watches  looks at the watches; called by any thread
     * @return removes the gauges
     */
    public static Runnable register(
            CamelContext context, String feedName, String routeId, Supplier<WatchOverview> watches) {
        return isThere(WatchMetrics.class.getClassLoader())
                ? WatchGauges.register(context, feedName, routeId, watches)
                : () -> {};
    }

    private static boolean isThere(ClassLoader loader) {
        try {
            Class<?> unused = Class.forName(MICROMETER, false, loader);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
