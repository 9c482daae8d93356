package io.github.camelgmail.test.pubsub.grpc;

import io.github.camelgmail.test.pubsub.PubSubFailure;
import io.github.camelgmail.test.pubsub.Subscription;
import io.github.camelgmail.test.pubsub.Subscriptions;
import java.util.Optional;

/** Whether a subscription can be read from. */
final class Subscribed {

    private Subscribed() {}

    /** Finds a subscription that can be read from. */
    static Subscription live(Subscriptions subscriptions, String name) {
        Subscription subscription = subscriptions.require(name);
        end(subscription).ifPresent(failure -> {
            throw failure;
        });
        return subscription;
    }

    /** Why a subscription cannot be read from; empty when it can. */
    static Optional<PubSubFailure> end(Subscription subscription) {
        return switch (subscription.state()) {
            case LIVE ->
                subscription.settings().push() == null
                        ? Optional.empty()
                        : Optional.of(new PubSubFailure(
                                PubSubFailure.Kind.FAILED_PRECONDITION,
                                "This method is not supported for push subscriptions (subscription="
                                        + subscription.name() + ")."));
            case DETACHED ->
                Optional.of(new PubSubFailure(
                        PubSubFailure.Kind.FAILED_PRECONDITION,
                        "This subscription is detached from its topic (subscription=" + subscription.name() + ")."));
            case DELETED -> Optional.of(PubSubFailure.notFound(subscription.name()));
        };
    }
}
