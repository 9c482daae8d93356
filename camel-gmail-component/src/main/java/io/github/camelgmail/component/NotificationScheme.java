package io.github.camelgmail.component;

import java.util.Locale;
import java.util.Set;

/** What the scheme of an endpoint tells of who can send to it. */
final class NotificationScheme {

    /** Brokers, which have an access control of their own, and endpoints that only this application sends to. */
    private static final Set<String> PRIVATE = Set.of(
            "google-pubsub",
            "google-pubsub-lite",
            "kafka",
            "vertx-kafka",
            "jms",
            "activemq",
            "activemq6",
            "sjms",
            "sjms2",
            "amqp",
            "nats",
            "paho",
            "paho-mqtt5",
            "pulsar",
            "spring-rabbitmq",
            "aws2-sqs",
            "aws2-kinesis",
            "azure-servicebus",
            "azure-eventhubs",
            "azure-storage-queue",
            "direct",
            "seda",
            "disruptor",
            "disruptor-vm",
            "vm",
            "direct-vm",
            "stub",
            "dataset",
            "timer",
            "scheduler",
            "quartz",
            "cron");

    private NotificationScheme() {}

    /** Returns the scheme of an endpoint URI, empty where it has none. */
    static String of(String uri) {
        int colon = uri.indexOf(':');
        String scheme = colon < 0 ? "" : uri.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        return scheme.chars().allMatch(NotificationScheme::isNameCharacter) ? scheme : "";
    }

    private static boolean isNameCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == '_';
    }

    /** Returns whether strangers cannot send to an endpoint, as far as its scheme tells. */
    static boolean isPrivate(String uri) {
        return PRIVATE.contains(of(uri));
    }
}
