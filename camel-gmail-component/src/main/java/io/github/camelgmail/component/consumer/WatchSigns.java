package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.health.WatchHealthCheck;
import io.github.camelgmail.component.metrics.WatchMetrics;
import io.github.camelgmail.component.watch.WatchOverview;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.support.DefaultConsumer;

/**
 * What an operator sees of a feed's watches while it runs: a readiness check and metrics.
 *
 * @param removal takes them away
 */
record WatchSigns(Runnable removal) implements AutoCloseable {

    /** Of a feed that watches nothing. */
    static final WatchSigns NONE = new WatchSigns(() -> {});

    /**
     * Shows them, until it is closed.
     *
     * @param feedName the name of the feed
     * @param feed     tells the feed from others where its route has no id, as under {@code master:}
     * @param watches  looks at the watches; called by any thread
     */
    static WatchSigns show(DefaultConsumer consumer, String feedName, String feed, Supplier<WatchOverview> watches) {
        CamelContext context = consumer.getEndpoint().getCamelContext();
        String name = Objects.requireNonNullElse(consumer.getRouteId(), feed);
        WatchHealthCheck check = WatchHealthCheck.register(context, name, watches);
        Runnable metrics = WatchMetrics.register(context, feedName, name, watches);
        return new WatchSigns(() -> {
            check.close();
            metrics.run();
        });
    }

    @Override
    public void close() {
        removal.run();
    }
}
