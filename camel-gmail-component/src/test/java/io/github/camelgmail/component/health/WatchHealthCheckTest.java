package io.github.camelgmail.component.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.watch.WatchOverview;
import java.time.Instant;
import java.util.List;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** The check itself; what it tells of watches is seen through routes. */
class WatchHealthCheckTest {

    @Test
    void isAmongTheReadinessChecksUntilItIsClosed() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.start();
            WatchHealthCheck check =
                    WatchHealthCheck.register(context, "feed", () -> WatchOverview.of(List.of(), Instant.EPOCH));

            assertThat(HealthCheckHelper.invokeReadiness(context, "full"))
                    .filteredOn(result -> result.getCheck().getId().equals("gmail-watch:feed"))
                    .singleElement()
                    .extracting(HealthCheck.Result::getState)
                    .isEqualTo(HealthCheck.State.UP);
            assertThat(HealthCheckHelper.invokeLiveness(context, "full")).isEmpty();

            check.close();
            assertThat(HealthCheckHelper.invokeReadiness(context, "full"))
                    .noneMatch(result -> result.getCheck().getId().equals("gmail-watch:feed"));
        }
    }
}
