package io.github.camelgmail.examples.webhook;

import io.github.camelgmail.component.GmailConstants;
import org.apache.camel.builder.RouteBuilder;

/** Takes each new message of a mailbox as soon as Pub/Sub has pushed Gmail's notification of it. */
final class WebhookRoutes extends RouteBuilder {

    /** Where Pub/Sub pushes to. */
    static final String PATH = "/gmail/push";

    private final Inbox inbox;

    WebhookRoutes(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void configure() {
        from("gmail:history?watchTopic={{webhook.topic}}"
                        + "&notificationUri=RAW(platform-http:" + PATH + "?httpMethodRestrict=POST)"
                        + "&notificationAudience=RAW({{webhook.audience}})"
                        + "&notificationServiceAccount={{webhook.serviceAccount}}"
                        + "&notificationCertificatesUrl={{webhook.certificatesUrl}}"
                        + "&checkpointDirectory=RAW({{webhook.checkpoints}})")
                .routeId("webhook")
                .process(exchange -> inbox.add(
                        exchange.getMessage().getHeader(GmailConstants.MESSAGE_SUBJECT, "(no subject)", String.class)));
    }
}
