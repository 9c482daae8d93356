package io.github.camelgmail.examples.webhook;

import java.net.URI;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;

/** Camel with the one route of the example, and the HTTP server that it is woken through. */
final class WebhookProcess implements AutoCloseable {

    /** No notification is larger, and what is need not be received. */
    private static final long MOST_BYTES = 64L * 1024;

    private static final String HOST = "127.0.0.1";

    private final Main camel = new Main();
    private final VertxPlatformHttpServer server;

    WebhookProcess(WebhookSettings settings, Inbox inbox) {
        this.server = new VertxPlatformHttpServer(serverOn(settings.port()));
        settings.camelProperties().forEach(camel::addInitialProperty);
        camel.configure().addRoutesBuilder(new WebhookRoutes(inbox));
        camel.addMainListener(new MainListenerSupport() {
            @Override
            public void afterConfigure(BaseMainSupport main) {
                addServer(main.getCamelContext());
            }
        });
    }

    private static VertxPlatformHttpServerConfiguration serverOn(int port) {
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindHost(HOST);
        configuration.setBindPort(port);
        configuration.setMaxBodySize(MOST_BYTES);
        return configuration;
    }

    private void addServer(CamelContext context) {
        try {
            context.addService(server);
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP server cannot be started", e);
        }
    }

    /** Starts the route; it runs in threads of its own. */
    void start() throws Exception {
        camel.start();
    }

    /** Runs the route until the JVM is told to end. */
    void run() throws Exception {
        camel.run();
    }

    /** Where Pub/Sub has to push to; known after the start. */
    URI pushUrl() {
        return URI.create("http://" + HOST + ":" + server.getPort() + WebhookRoutes.PATH);
    }

    @Override
    public void close() {
        camel.stop();
    }
}
