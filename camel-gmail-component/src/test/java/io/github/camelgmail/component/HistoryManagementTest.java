package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.deliver;
import static io.github.camelgmail.component.FeedRoutes.feed;
import static io.github.camelgmail.component.FeedRoutes.received;
import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.EmbeddedGmailExtension;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of a feed through JMX. */
class HistoryManagementTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    @TempDir
    Path state;

    @Test
    void theConsumerTellsWhatItHasDoneAndWhereItIs() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        try (GmailRoutes routes = feed(GMAIL.gmail(), state, "").started()) {
            deliver(GMAIL.gmail(), 1, 2);
            received(routes, 2);

            ObjectName name = server.queryNames(
                            new ObjectName("org.apache.camel:context="
                                    + routes.context().getName() + ",type=consumers,*"),
                            null)
                    .iterator()
                    .next();
            assertThat(server.getAttribute(name, "Delivered")).isEqualTo(2L);
            assertThat(server.getAttribute(name, "Gone")).isEqualTo(0L);
            assertThat(server.getAttribute(name, "LeaseHeld")).isEqualTo(true);
            assertThat(server.getAttribute(name, "HistoryId")).asString().matches("[0-9]+");
        }
    }
}
