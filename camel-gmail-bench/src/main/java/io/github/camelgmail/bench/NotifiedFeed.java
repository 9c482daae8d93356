package io.github.camelgmail.bench;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import io.github.camelgmail.component.GmailComponent;
import io.github.camelgmail.component.GmailMailboxes;
import io.github.camelgmail.component.checkpoint.MemoryCheckpointStore;
import io.github.camelgmail.component.consumer.GmailMailboxesConsumer;
import io.github.camelgmail.component.consumer.notification.NotificationCounts;
import io.github.camelgmail.test.EmbeddedGmail;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A feed of watched mailboxes of an embedded Gmail in this JVM, with checkpoints in memory. */
final class NotifiedFeed implements AutoCloseable {

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final GmailMailboxesConsumer consumer;

    /**
     * Starts, and waits until each mailbox is watched.
     *
     * @param options of the endpoint
     */
    NotifiedFeed(EmbeddedGmail gmail, List<String> mailboxes, NotifiedBy way, String options, Processor route)
            throws Exception {
        context.getComponent("gmail", GmailComponent.class).getConfiguration().setRootUrl(gmail.rootUrl());
        context.getRegistry().bind("mailboxes", new Tenants(mailboxes));
        context.getRegistry().bind("memory", new MemoryCheckpointStore());
        CountDownLatch watched = new CountDownLatch(mailboxes.size());
        gmail.topics().onNotification(notification -> watched.countDown());
        String notifications = way.prepare(gmail, context);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("gmail:history?userId=#mailboxes&checkpointStore=#memory&watchTopic=" + NotifiedBy.TOPIC + "&"
                                + notifications + "&" + options)
                        .routeId("feed")
                        .process(route);
            }
        });
        context.start();
        consumer = (GmailMailboxesConsumer) context.getRoute("feed").getConsumer();
        if (!watched.await(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException(watched.getCount() + " mailboxes are not watched after two minutes");
        }
    }

    NotificationCounts notifications() {
        return consumer.notifications();
    }

    @Override
    public void close() throws IOException {
        context.close();
    }

    /** Each mailbox's token is its address. */
    private record Tenants(List<String> addresses) implements GmailMailboxes {

        @Override
        public GoogleCredentials credentials(String address) {
            return GoogleCredentials.create(new AccessToken(address, null));
        }
    }
}
