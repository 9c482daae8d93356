package io.github.camelgmail.examples.kafkafanout;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;

/** One bridge from Pub/Sub to Kafka, and two feeds of the same mailboxes, which know nothing of each other. */
final class FanOutRoutes extends RouteBuilder {
    private final Deliveries deliveries;

    FanOutRoutes(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void configure() {
        from("google-pubsub:{{pubsub.project}}:{{pubsub.subscription}}")
                .routeId("bridge")
                .startupOrder(1)
                .setHeader(KafkaConstants.KEY, new MailboxKey())
                .to("kafka:{{kafka.topic}}");

        // Gmail has one watch for each mailbox and project, so one feed keeps it, and both live on it.
        from("gmail:history?userId=#mailboxes&checkpointDirectory={{gmail.checkpoints}}&feedName=invoices"
                        + "&query=subject:invoice&watchTopic={{gmail.topic}}&notificationUri={{invoices.notifications}}")
                .routeId("invoices")
                .startupOrder(2)
                .process(deliveries.of("invoices"));

        from("gmail:history?userId=#mailboxes&checkpointDirectory={{gmail.checkpoints}}&feedName=support"
                        + "&query=subject:question&notificationUri={{support.notifications}}")
                .routeId("support")
                .startupOrder(3)
                .process(deliveries.of("support"));
    }
}
