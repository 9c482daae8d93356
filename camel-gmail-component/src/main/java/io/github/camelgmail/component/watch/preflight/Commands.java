package io.github.camelgmail.component.watch.preflight;

import io.github.camelgmail.component.client.SubscriptionName;
import io.github.camelgmail.component.client.TopicName;
import org.jspecify.annotations.Nullable;

/** The commands that tell of topics and subscriptions, or mend them. Whoever runs them has Google's {@code gcloud}. */
final class Commands {

    private static final String SECONDS_FOR_A_SCAN = "60";

    private Commands() {}

    static String describe(TopicName topic) {
        return "gcloud pubsub topics describe " + topic.topic() + of(topic.project());
    }

    static String policy(TopicName topic) {
        return "gcloud pubsub topics get-iam-policy " + topic.topic() + of(topic.project());
    }

    static String projectNumber(TopicName topic) {
        return "gcloud projects describe " + topic.project() + " --format='value(projectNumber)'";
    }

    static String subscriptions(TopicName topic) {
        return "gcloud pubsub topics list-subscriptions " + topic.topic() + of(topic.project());
    }

    static String describe(SubscriptionName subscription) {
        return "gcloud pubsub subscriptions describe " + subscription.subscription() + of(subscription.project());
    }

    static String create(SubscriptionName subscription, TopicName topic, PreflightOptions.@Nullable Push push) {
        return "gcloud pubsub subscriptions create " + subscription.subscription() + of(subscription.project())
                + " --topic=" + topic.topic() + " --topic-project=" + topic.project() + " --ack-deadline="
                + SECONDS_FOR_A_SCAN + " --expiration-period=never" + (push == null ? "" : pushing(push));
    }

    static String replace(SubscriptionName subscription, TopicName topic, PreflightOptions.@Nullable Push push) {
        return "gcloud pubsub subscriptions delete " + subscription.subscription() + of(subscription.project()) + " && "
                + create(subscription, topic, push);
    }

    static String push(SubscriptionName subscription, PreflightOptions.Push push) {
        return modify(subscription) + pushing(push);
    }

    static String pull(SubscriptionName subscription) {
        return modify(subscription) + " --push-endpoint=''";
    }

    private static String modify(SubscriptionName subscription) {
        return "gcloud pubsub subscriptions modify-push-config " + subscription.subscription()
                + of(subscription.project());
    }

    private static String pushing(PreflightOptions.Push push) {
        return " --push-endpoint=" + quoted(withoutSecrets(push.endpoint()))
                + (push.serviceAccount() == null ? "" : " --push-auth-service-account=" + quoted(push.serviceAccount()))
                + (push.audience() == null ? "" : " --push-auth-token-audience=" + quoted(push.audience()));
    }

    static String update(SubscriptionName subscription, String change) {
        return "gcloud pubsub subscriptions update " + subscription.subscription() + of(subscription.project()) + " "
                + change;
    }

    static String longerDeadline() {
        return "--ack-deadline=" + SECONDS_FOR_A_SCAN;
    }

    private static String of(String project) {
        return " --project=" + project;
    }

    /** For a POSIX shell. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** Some keep a secret in the URL that is pushed to. */
    static String withoutSecrets(String url) {
        int query = url.indexOf('?');
        String path = query < 0 ? url : url.substring(0, query) + "?…";
        return path.replaceFirst("//[^/@]*@", "//…@");
    }
}
