package io.github.camelgmail.test.pubsub.grpc;

import com.google.protobuf.Duration;
import com.google.pubsub.v1.DeadLetterPolicy;
import com.google.pubsub.v1.PushConfig;
import com.google.pubsub.v1.RetryPolicy;
import com.google.pubsub.v1.Subscription;
import io.github.camelgmail.test.pubsub.PubSubFailure;
import io.github.camelgmail.test.pubsub.SubscriptionSettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Subscriptions as protocol buffers. */
final class SubscriptionFields {

    private static final int USUAL_ATTEMPTS = 5;
    private static final java.time.Duration SHORTEST_WAIT = java.time.Duration.ofSeconds(10);
    private static final java.time.Duration LONGEST_WAIT = java.time.Duration.ofMinutes(10);

    private SubscriptionFields() {}

    /** What a request to create a subscription chooses. */
    static SubscriptionSettings settings(Subscription request) {
        requireKnown(request);
        SubscriptionSettings settings = SubscriptionSettings.USUAL
                .withPush(push(request.getPushConfig()))
                .withDeadLetters(request.hasDeadLetterPolicy() ? deadLetters(request.getDeadLetterPolicy()) : null)
                .withRetry(request.hasRetryPolicy() ? retry(request.getRetryPolicy()) : null)
                .withOrder(request.getEnableMessageOrdering())
                .withLabels(request.getLabelsMap());
        if (request.getAckDeadlineSeconds() != 0) {
            settings = settings.withAckDeadline(java.time.Duration.ofSeconds(request.getAckDeadlineSeconds()));
        }
        return request.hasMessageRetentionDuration()
                ? settings.withRetention(read(request.getMessageRetentionDuration()))
                : settings;
    }

    /** What is left of the settings after an update. */
    static SubscriptionSettings changed(SubscriptionSettings before, Subscription request, UpdateMask mask) {
        SubscriptionSettings asked = settings(request);
        SubscriptionSettings changed = before;
        for (String path : mask.paths()) {
            changed = switch (path) {
                case "ack_deadline_seconds" -> changed.withAckDeadline(asked.ackDeadline());
                case "push_config" -> changed.withPush(asked.push());
                case "dead_letter_policy" -> changed.withDeadLetters(asked.deadLetters());
                case "retry_policy" -> changed.withRetry(asked.retry());
                case "message_retention_duration" -> changed.withRetention(asked.retention());
                case "labels" -> changed.withLabels(asked.labels());
                default ->
                    throw new PubSubFailure(
                            PubSubFailure.Kind.INVALID_ARGUMENT,
                            "Invalid update_mask provided in the request: '" + path + "' cannot be changed here.");
            };
        }
        return changed;
    }

    /** Where to push to; null when the request has no endpoint, which means pull. */
    static io.github.camelgmail.test.pubsub.@Nullable PushConfig push(PushConfig config) {
        if (config.getPushEndpoint().isEmpty()) {
            return null;
        }
        requireSupported(!config.hasNoWrapper(), "no_wrapper");
        PushConfig.OidcToken token = config.getOidcToken();
        return new io.github.camelgmail.test.pubsub.PushConfig(
                config.getPushEndpoint(),
                config.hasOidcToken() ? token.getServiceAccountEmail() : null,
                token.getAudience().isEmpty() ? null : token.getAudience());
    }

    static Subscription written(io.github.camelgmail.test.pubsub.Subscription subscription) {
        SubscriptionSettings settings = subscription.settings();
        Subscription.Builder written = Subscription.newBuilder()
                .setName(subscription.name())
                .setTopic(subscription.topicName())
                .setAckDeadlineSeconds((int) settings.ackDeadline().toSeconds())
                .setMessageRetentionDuration(written(settings.retention()))
                .setEnableMessageOrdering(settings.ordered())
                .setDetached(subscription.state() == io.github.camelgmail.test.pubsub.Subscription.State.DETACHED)
                .setState(Subscription.State.ACTIVE)
                .setPushConfig(written(settings.push()))
                .putAllLabels(settings.labels());
        if (settings.deadLetters() != null) {
            written.setDeadLetterPolicy(DeadLetterPolicy.newBuilder()
                    .setDeadLetterTopic(settings.deadLetters().topicName())
                    .setMaxDeliveryAttempts(settings.deadLetters().maxDeliveryAttempts()));
        }
        if (settings.retry() != null) {
            written.setRetryPolicy(RetryPolicy.newBuilder()
                    .setMinimumBackoff(written(settings.retry().minimum()))
                    .setMaximumBackoff(written(settings.retry().maximum())));
        }
        return written.build();
    }

    private static void requireKnown(Subscription request) {
        Map<String, Boolean> absent = Map.of(
                "filter", request.getFilter().isEmpty(),
                "enable_exactly_once_delivery", !request.getEnableExactlyOnceDelivery(),
                "bigquery_config", !request.hasBigqueryConfig(),
                "cloud_storage_config", !request.hasCloudStorageConfig());
        absent.forEach((field, isAbsent) -> requireSupported(isAbsent, field));
    }

    private static void requireSupported(boolean supported, String field) {
        if (!supported) {
            throw new PubSubFailure(
                    PubSubFailure.Kind.UNIMPLEMENTED,
                    "The embedded Pub/Sub does not have " + field + "; leave it out.");
        }
    }

    private static io.github.camelgmail.test.pubsub.DeadLetterPolicy deadLetters(DeadLetterPolicy policy) {
        int attempts = policy.getMaxDeliveryAttempts() == 0 ? USUAL_ATTEMPTS : policy.getMaxDeliveryAttempts();
        return new io.github.camelgmail.test.pubsub.DeadLetterPolicy(policy.getDeadLetterTopic(), attempts);
    }

    private static io.github.camelgmail.test.pubsub.RetryPolicy retry(RetryPolicy policy) {
        return new io.github.camelgmail.test.pubsub.RetryPolicy(
                policy.hasMinimumBackoff() ? read(policy.getMinimumBackoff()) : SHORTEST_WAIT,
                policy.hasMaximumBackoff() ? read(policy.getMaximumBackoff()) : LONGEST_WAIT);
    }

    private static PushConfig written(io.github.camelgmail.test.pubsub.@Nullable PushConfig push) {
        if (push == null) {
            return PushConfig.getDefaultInstance();
        }
        PushConfig.Builder written = PushConfig.newBuilder().setPushEndpoint(push.endpoint());
        if (push.serviceAccount() != null) {
            written.setOidcToken(PushConfig.OidcToken.newBuilder()
                    .setServiceAccountEmail(push.serviceAccount())
                    .setAudience(push.audience() == null ? "" : push.audience()));
        }
        return written.build();
    }

    private static java.time.Duration read(Duration duration) {
        return java.time.Duration.ofSeconds(duration.getSeconds(), duration.getNanos());
    }

    private static Duration written(java.time.Duration duration) {
        return Duration.newBuilder()
                .setSeconds(duration.getSeconds())
                .setNanos(duration.getNano())
                .build();
    }
}
