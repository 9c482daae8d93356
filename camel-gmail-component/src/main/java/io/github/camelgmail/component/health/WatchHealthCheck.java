package io.github.camelgmail.component.health;

import io.github.camelgmail.component.watch.MailboxWatch;
import io.github.camelgmail.component.watch.WatchOverview;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * Tells, before notifications cease, that the watch of a feed cannot be renewed. It is a check of its own, not that of the consumer:
 * under {@code master:} nobody asks the consumer's, and a feed that is polled meanwhile does work.
 */
public final class WatchHealthCheck extends AbstractHealthCheck implements AutoCloseable {

    private static final int MOST_NAMED = 5;

    private final Supplier<WatchOverview> watches;
    private final Optional<HealthCheckRegistry> registry;

    private WatchHealthCheck(CamelContext context, String name, Supplier<WatchOverview> watches) {
        super("camel", "gmail-watch:" + name);
        this.watches = watches;
        this.registry = Optional.ofNullable(HealthCheckRegistry.get(context));
    }

    /**
     * Registers a check with the Camel context, until it is closed.
     *
     * @param name    tells it from those of other feeds
     * @param watches looks at the watches; called by any thread
     */
    public static WatchHealthCheck register(CamelContext context, String name, Supplier<WatchOverview> watches) {
        WatchHealthCheck check = new WatchHealthCheck(context, name, watches);
        check.registry.ifPresent(found -> found.register(check));
        return check;
    }

    @Override
    public void close() {
        registry.ifPresent(found -> found.unregister(this));
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        WatchOverview seen = watches.get();
        seen.watches().stream()
                .findFirst()
                .map(MailboxWatch::topicName)
                .ifPresent(topic -> builder.detail("watch.topic", topic));
        String expiration = seen.expirationText();
        if (expiration != null) {
            builder.detail("watch.expiration", expiration);
        }
        if (seen.watches().size() > 1) {
            count(seen, builder);
        }
        List<String> failures = seen.failures(MOST_NAMED);
        if (!failures.isEmpty()) {
            builder.detail("watch.failure", String.join("; ", failures));
        }
        judge(seen, builder);
    }

    private static void count(WatchOverview seen, HealthCheckResultBuilder builder) {
        builder.detail("watch.mailboxes", seen.watches().size())
                .detail("watch.live", seen.live())
                .detail("watch.failing", seen.failing())
                .detail("watch.lapsed", seen.lapsed());
    }

    private static void judge(WatchOverview seen, HealthCheckResultBuilder builder) {
        if (!seen.isAlarming()) {
            builder.up();
            return;
        }
        builder.down()
                .message("Gmail's notifications cease or have ceased for "
                        + seen.endangered().size() + " of "
                        + seen.watches().size() + " mailboxes, which are polled instead. "
                        + seen.failures(1).get(0));
        builder.error(seen.endangered().get(0).condition().failure());
    }
}
