package io.github.camelgmail.test.pubsub;

/** A port on which the topics and subscriptions of a server can be reached. */
public interface PubSubServer extends AutoCloseable {

    /** The port of 127.0.0.1. */
    int port();

    /** Stops at once: calls under way break, and the port is free. */
    @Override
    void close();
}
