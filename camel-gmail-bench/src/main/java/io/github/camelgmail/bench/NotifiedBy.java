package io.github.camelgmail.bench;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.pubsub.Notification;
import io.github.camelgmail.test.pubsub.PushConfig;
import io.github.camelgmail.test.pubsub.SubscriptionSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.google.pubsub.GooglePubsubComponent;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;

/** A way by which notifications come from the embedded Gmail to a feed. */
enum NotifiedBy {
    /** In this process: a listener of the embedded Gmail writes into a queue. */
    SEDA("seda") {
        @Override
        String prepare(EmbeddedGmail gmail, CamelContext context) {
            ProducerTemplate template = context.createProducerTemplate();
            gmail.topics().onNotification(notification -> template.sendBody(QUEUE, body(notification)));
            return "notificationUri=" + QUEUE;
        }
    },
    /** Pub/Sub over gRPC, pulled by a stream. */
    PULL("google-pubsub, streaming pull") {
        @Override
        String prepare(EmbeddedGmail gmail, CamelContext context) {
            gmail.pubSub().subscribe(SUBSCRIPTION, TOPIC);
            GooglePubsubComponent pubsub = context.getComponent("google-pubsub", GooglePubsubComponent.class);
            pubsub.setEndpoint(gmail.pubSubEndpoint());
            pubsub.setAuthenticate(false);
            return "notificationUri=google-pubsub:embedded-gmail:feed";
        }
    },
    /** Pub/Sub that posts to an HTTP server, with tokens that are verified. */
    PUSH("webhook, platform-http on Vert.x") {
        @Override
        String prepare(EmbeddedGmail gmail, CamelContext context) throws Exception {
            int port = freePort();
            context.addService(server(port));
            String url = "http://127.0.0.1:" + port + "/gmail/push";
            gmail.pubSub()
                    .subscribe(
                            SUBSCRIPTION,
                            TOPIC,
                            SubscriptionSettings.USUAL.withPush(
                                    PushConfig.to(url).signedBy(PUSHER).forAudience(AUDIENCE)));
            return "notificationUri=platform-http:/gmail/push&notificationAudience=" + AUDIENCE
                    + "&notificationServiceAccount=" + PUSHER + "&notificationCertificatesUrl=RAW("
                    + gmail.pubSub().certificatesUrl() + ")";
        }
    };

    static final String TOPIC = "projects/embedded-gmail/topics/mail";
    private static final String SUBSCRIPTION = "projects/embedded-gmail/subscriptions/feed";
    private static final String QUEUE = "seda:notifications";
    private static final String PUSHER = "push@embedded-gmail.iam.gserviceaccount.com";
    private static final String AUDIENCE = "camel-gmail-bench";

    private final String title;

    NotifiedBy(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /**
     * Makes the way, but for the feed's end of it.
     *
     * @return options of the feed
     */
    abstract String prepare(EmbeddedGmail gmail, CamelContext context) throws Exception;

    private static String body(Notification notification) {
        return "{\"emailAddress\":\"" + notification.emailAddress() + "\",\"historyId\":" + notification.historyId()
                + "}";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static VertxPlatformHttpServer server(int port) {
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindHost("127.0.0.1");
        configuration.setBindPort(port);
        return new VertxPlatformHttpServer(configuration);
    }
}
