package io.github.camelgmail.test;

import io.github.camelgmail.test.pubsub.PubSubServer;
import io.github.camelgmail.test.pubsub.Subscriptions;
import io.github.camelgmail.test.pubsub.Topics;
import io.github.camelgmail.test.pubsub.grpc.GrpcServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The port of a Pub/Sub's gRPC services, opened with the first need. Classes of gRPC are loaded only then. */
final class PubSubPort implements AutoCloseable {

    private static final int HIGHEST = 65_535;
    private static final String MISSING = "Pub/Sub over gRPC needs io.grpc:grpc-netty-shaded,"
            + " com.google.api.grpc:grpc-google-cloud-pubsub-v1 and com.google.api.grpc:grpc-google-iam-v1 on the test class"
            + " path; add them as dependencies of scope test (com.google.cloud:google-cloud-pubsub and"
            + " org.apache.camel:camel-google-pubsub bring all three)";

    private final Topics topics;
    private final Subscriptions subscriptions;
    private int port;
    private @Nullable PubSubServer server;
    private boolean away;
    private boolean closed;

    PubSubPort(int port, Topics topics, Subscriptions subscriptions) {
        if (port < 0 || port > HIGHEST) {
            throw new IllegalArgumentException("the port of Pub/Sub must be 0 to " + HIGHEST + ", not " + port);
        }
        this.port = port;
        this.topics = topics;
        this.subscriptions = subscriptions;
    }

    /** Opens the port unless it is open or away, and tells its number. */
    synchronized int open() {
        if (closed) {
            throw new IllegalStateException("the embedded Pub/Sub was closed");
        }
        if (server == null && !away) {
            server = start();
            port = server.port();
        }
        return port;
    }

    synchronized void goAway() {
        open();
        away = true;
        stop();
    }

    synchronized void comeBack() {
        if (away && !closed) {
            away = false;
            open();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        stop();
    }

    private void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    private PubSubServer start() {
        try {
            return GrpcServer.start(port, topics, subscriptions);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot listen on 127.0.0.1:" + port + "; choose another port for Pub/Sub", e);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(MISSING, e);
        }
    }

    @Override
    public synchronized String toString() {
        return server == null ? "no port" : "127.0.0.1:" + port;
    }
}
