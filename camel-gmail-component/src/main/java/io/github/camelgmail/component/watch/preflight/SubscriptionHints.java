package io.github.camelgmail.component.watch.preflight;

import io.github.camelgmail.component.client.SubscriptionName;
import io.github.camelgmail.component.client.TopicName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at what else of a subscription's settings loses notifications, or brings them twice. */
final class SubscriptionHints {

    private static final String WHAT = "subscriptionSettings";
    private static final int SECONDS_FOR_A_SCAN = 30;

    private final SubscriptionName name;
    private final TopicName topic;
    private final PreflightOptions.@Nullable Push push;

    SubscriptionHints(SubscriptionName name, TopicName topic, PreflightOptions.@Nullable Push push) {
        this.name = name;
        this.topic = topic;
        this.push = push;
    }

    PreflightItem item(SubscriptionFields subscription) {
        String filter = subscription.text("filter");
        if (filter != null) {
            return PreflightItem.failed(
                    WHAT,
                    "Its filter keeps Gmail's notifications back, as they have no attributes",
                    "A filter cannot be changed: " + Commands.replace(name, topic, push));
        }
        List<String> seen = new ArrayList<>();
        List<String> advice = new ArrayList<>();
        look(subscription, seen, advice);
        PreflightItem item =
                PreflightItem.ok(WHAT, seen.isEmpty() ? "They suit notifications" : String.join("; ", seen));
        return advice.isEmpty() ? item : item.advising(String.join("; ", advice));
    }

    private void look(SubscriptionFields subscription, List<String> seen, List<String> advice) {
        int deadline = subscription.number("ackDeadlineSeconds");
        if (push != null && deadline > 0 && deadline < SECONDS_FOR_A_SCAN) {
            seen.add("A push that is not answered within " + deadline + " s comes again");
            advice.add(Commands.update(name, Commands.longerDeadline()));
        }
        String idle = subscription.part("expirationPolicy").text("ttl");
        if (idle != null) {
            seen.add("Pub/Sub deletes it when nobody has used it for " + idle);
            advice.add(Commands.update(name, "--expiration-period=never"));
        }
        SubscriptionFields deadLetters = subscription.part("deadLetterPolicy");
        String deadLetterTopic = deadLetters.text("deadLetterTopic");
        if (deadLetterTopic != null) {
            seen.add("After " + deadLetters.number("maxDeliveryAttempts") + " failed scans a notification goes to "
                    + deadLetterTopic + "; the feed polls all the same");
        }
    }
}
