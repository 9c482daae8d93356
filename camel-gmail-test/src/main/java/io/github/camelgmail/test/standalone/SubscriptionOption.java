package io.github.camelgmail.test.standalone;

import io.github.camelgmail.test.EmbeddedPubSub;
import io.github.camelgmail.test.pubsub.PushConfig;
import io.github.camelgmail.test.pubsub.SubscriptionSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as the command line writes it: {@code NAME=TOPIC[,push=URL[,account=EMAIL][,audience=TEXT]]}.
 *
 * @param name the full name of the subscription
 * @param topic the full name of its topic
 * @param push where it is pushed to; null for pull
 */
record SubscriptionOption(
        String name, String topic, @Nullable PushConfig push) {

    static final String FORM = "NAME=TOPIC[,push=URL[,account=EMAIL][,audience=TEXT]]";

    private static final Set<String> FIELDS = Set.of("push", "account", "audience");

    /**
     * Reads an option.
     *
     * @throws UsageException when it has another form
     */
    static SubscriptionOption parse(String text) {
        String[] parts = text.split(",", -1);
        String[] names = parts[0].split("=", -1);
        if (names.length != 2 || names[0].isEmpty() || names[1].isEmpty()) {
            throw unusable(text);
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals < 1 || !FIELDS.contains(parts[i].substring(0, equals))) {
                throw unusable(text);
            }
            fields.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
        }
        String url = fields.get("push");
        if (url == null && !fields.isEmpty()) {
            throw unusable(text);
        }
        PushConfig push = url == null ? null : new PushConfig(url, fields.get("account"), fields.get("audience"));
        return new SubscriptionOption(names[0], names[1], push);
    }

    /** Creates it with its topic. A topic that is there stays as it is. */
    void createIn(EmbeddedPubSub pubSub) {
        pubSub.topic(topic);
        pubSub.subscribe(name, topic, SubscriptionSettings.USUAL.withPush(push));
    }

    /** Whether its messages come with tokens. */
    boolean isSigned() {
        return push != null && push.serviceAccount() != null;
    }

    private static UsageException unusable(String text) {
        return new UsageException("--subscription takes " + FORM + ", not " + text);
    }
}
