package io.github.camelgmail.component.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.watch.WatchOverview;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** The gauges, where there is Micrometer and where there is none. */
class WatchMetricsTest {

    private final CamelContext context = new DefaultCamelContext();
    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void gaugesAreThereUntilTheyAreRemoved() {
        context.getRegistry().bind("meters", registry);

        Runnable removal = WatchMetrics.register(context, "default", "feed", WatchMetricsTest::none);

        assertThat(registry.get("camel.gmail.watch.expiration")
                        .tags("feedName", "default", "routeId", "feed")
                        .gauge()
                        .value())
                .isNaN();
        assertThat(registry.get("camel.gmail.watches")
                        .tag("state", "live")
                        .gauge()
                        .value())
                .isZero();
        assertThat(registry.getMeters()).hasSize(4).extracting(Meter::getId).allSatisfy(id -> assertThat(id.getTags())
                .hasSizeLessThanOrEqualTo(3));
        removal.run();
        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void camelsOwnRegistryIsPreferred() {
        context.getRegistry().bind("meters", new SimpleMeterRegistry());
        context.getRegistry().bind("metricsRegistry", registry);

        WatchMetrics.register(context, "default", "default of alice@example.com", WatchMetricsTest::none);

        assertThat(registry.getMeters()).hasSize(4);
        assertThat(context.getRegistry()
                        .lookupByNameAndType("meters", MeterRegistry.class)
                        .getMeters())
                .isEmpty();
    }

    @Test
    void withoutARegistryNothingIsMeasured() {
        WatchMetrics.register(context, "default", "feed", WatchMetricsTest::none)
                .run();
    }

    @Test
    void withoutMicrometerNothingIsMeasuredEither() throws Exception {
        try (URLClassLoader loader = new WithoutMicrometer()) {
            Class<?> alone = loader.loadClass(WatchMetrics.class.getName());
            Method register =
                    alone.getMethod("register", CamelContext.class, String.class, String.class, Supplier.class);

            Runnable removal = (Runnable)
                    register.invoke(null, context, "default", "feed", (Supplier<WatchOverview>) WatchMetricsTest::none);

            assertThat(alone.getClassLoader()).isSameAs(loader);
            removal.run();
        }
    }

    /** Loads the room anew, and knows no Micrometer. */
    private static final class WithoutMicrometer extends URLClassLoader {

        WithoutMicrometer() {
            super(
                    new URL[] {
                        WatchMetrics.class.getProtectionDomain().getCodeSource().getLocation()
                    },
                    WatchMetricsTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("io.micrometer.")) {
                throw new ClassNotFoundException(name);
            }
            synchronized (getClassLoadingLock(name)) {
                boolean ours = name.startsWith(WatchMetrics.class.getPackageName());
                return ours && findLoadedClass(name) == null ? findClass(name) : super.loadClass(name, resolve);
            }
        }
    }

    private static WatchOverview none() {
        return WatchOverview.of(List.of(), Instant.EPOCH);
    }
}
