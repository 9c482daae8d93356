package io.github.camelgmail.component.watch.preflight;

import io.github.camelgmail.component.client.GmailSetup;
import io.github.camelgmail.component.client.SetupAnswer;
import io.github.camelgmail.component.client.SubscriptionName;
import io.github.camelgmail.component.client.TopicName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks whether the subscription is there, and brings what is published to the topic to where it should. */
final class SubscriptionCheck {

    private static final String WHAT = "subscription";
    private static final TopicName ANY = new TopicName("PROJECT", "TOPIC");

    private final GmailSetup setup;
    private final PreflightOptions options;
    private final Optional<TopicName> topic;

    SubscriptionCheck(GmailSetup setup, PreflightOptions options, Optional<TopicName> topic) {
        this.setup = setup;
        this.options = options;
        this.topic = topic;
    }

    List<PreflightItem> items() {
        String given = options.subscription();
        if (given == null) {
            return List.of(PreflightItem.unknown(
                    WHAT,
                    "No subscription is named",
                    "Set notificationSubscription to projects/<project>/subscriptions/<subscription>"
                            + topic.map(named -> "; " + Commands.subscriptions(named) + " tells which there are")
                                    .orElse("")));
        }
        return SubscriptionName.of(given).map(this::look).orElseGet(() -> misnamed(given));
    }

    private static List<PreflightItem> misnamed(String given) {
        return List.of(PreflightItem.failed(
                WHAT,
                "'" + given.strip() + "' is not the full name of a subscription, or has blanks around it",
                "Set notificationSubscription to projects/<id of the project>/subscriptions/<subscription>"));
    }

    private List<PreflightItem> look(SubscriptionName name) {
        SetupAnswer answer = setup.subscription(options.pubSubRootUrl(), name);
        if (answer instanceof SetupAnswer.Found found) {
            SubscriptionFields fields = new SubscriptionFields(found.fields());
            return List.of(
                    state(name, fields),
                    belonging(name, fields),
                    new DeliveryCheck(name, fields, options.push()).item(),
                    new SubscriptionHints(name, topic.orElse(ANY), options.push()).item(fields));
        }
        return List.of(notFound(name, (SetupAnswer.Refused) answer));
    }

    private PreflightItem notFound(SubscriptionName name, SetupAnswer.Refused refused) {
        return refused.reason() == SetupAnswer.Reason.MISSING
                ? PreflightItem.failed(
                        WHAT,
                        "Pub/Sub has no " + name + ", so nobody is told what is published",
                        Commands.create(name, topic.orElse(ANY), options.push()))
                : PreflightItem.unknown(WHAT, "Pub/Sub does not tell: " + refused.said(), Commands.describe(name));
    }

    private PreflightItem state(SubscriptionName name, SubscriptionFields fields) {
        String state = fields.text("state");
        if (fields.isTrue("detached")) {
            return PreflightItem.failed(
                    WHAT, "It is detached from its topic", Commands.replace(name, topic.orElse(ANY), options.push()));
        }
        return state == null || state.equals("ACTIVE") || state.equals("STATE_UNSPECIFIED")
                ? PreflightItem.ok(WHAT, "Pub/Sub has it")
                : PreflightItem.failed(WHAT, "Its state is " + state, Commands.describe(name));
    }

    private PreflightItem belonging(SubscriptionName name, SubscriptionFields fields) {
        String what = "subscriptionTopic";
        @Nullable String own = fields.text("topic");
        if (topic.isEmpty()) {
            return PreflightItem.unknown(what, "It is of " + own, "Set watchTopic, to compare it with");
        }
        return topic.get().toString().equals(own)
                ? PreflightItem.ok(what, "It is of the topic")
                : PreflightItem.failed(
                        what,
                        "_deleted-topic_".equals(own)
                                ? "Its topic was deleted, and one that is created anew is not its topic"
                                : "It is of another topic, " + own,
                        Commands.replace(name, topic.get(), options.push()));
    }
}
