package io.github.camelgmail.component.metrics;

import io.github.camelgmail.component.watch.WatchOverview;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;

/** The gauges of a feed's watches. Only to be touched where Micrometer is there. */
final class WatchGauges {

    /** By this name camel-micrometer keeps its own. */
    private static final String CAMELS_REGISTRY = "metricsRegistry";

    private final MeterRegistry registry;
    private final Tags tags;
    private final Supplier<WatchOverview> watches;

    private WatchGauges(MeterRegistry registry, Tags tags, Supplier<WatchOverview> watches) {
        this.registry = registry;
        this.tags = tags;
        this.watches = watches;
    }

    static Runnable register(CamelContext context, String feedName, String routeId, Supplier<WatchOverview> watches) {
        Tags tags = Tags.of("feedName", feedName, "routeId", routeId);
        List<Runnable> removals = registries(context).stream()
                .map(registry -> new WatchGauges(registry, tags, watches).register())
                .toList();
        return () -> removals.forEach(Runnable::run);
    }

    private static Collection<MeterRegistry> registries(CamelContext context) {
        MeterRegistry camels = context.getRegistry().lookupByNameAndType(CAMELS_REGISTRY, MeterRegistry.class);
        return camels == null ? context.getRegistry().findByType(MeterRegistry.class) : Set.of(camels);
    }

    private Runnable register() {
        List<Meter> gauges = Stream.of(
                        gauge(
                                "camel.gmail.watch.expiration",
                                WatchOverview::secondsLeft,
                                "Time until the first watch of the feed ends",
                                "seconds",
                                tags),
                        count("live", WatchOverview::live),
                        count("failing", WatchOverview::failing),
                        count("lapsed", WatchOverview::lapsed))
                .toList();
        return () -> gauges.forEach(registry::remove);
    }

    private Meter count(String state, ToDoubleFunction<WatchOverview> value) {
        return gauge(
                "camel.gmail.watches",
                value,
                "Watches of the feed; one that is failing may be live still",
                "watches",
                tags.and("state", state));
    }

    private Meter gauge(String name, ToDoubleFunction<WatchOverview> value, String description, String unit, Tags all) {
        return Gauge.builder(name, () -> value.applyAsDouble(watches.get()))
                .description(description)
                .baseUnit(unit)
                .tags(all)
                .register(registry);
    }
}
