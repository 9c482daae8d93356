package io.github.camelgmail.examples.pubsubpull;

import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;

/** One feed: it keeps the watch of the mailbox, and is woken by what it pulls from the subscription. */
final class PullRoutes extends RouteBuilder {
    private final Processor work;

    PullRoutes(Processor work) {
        this.work = work;
    }

    @Override
    public void configure() {
        from("gmail:history?checkpointDirectory={{gmail.checkpoints}}&watchTopic={{gmail.topic}}"
                        + "&notificationUri=google-pubsub:{{pubsub.project}}:{{pubsub.subscription}}")
                .routeId("mail")
                .process(work);
    }
}
