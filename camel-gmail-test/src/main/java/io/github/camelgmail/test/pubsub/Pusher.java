package io.github.camelgmail.test.pubsub;

/** Posts the messages of push subscriptions. */
@FunctionalInterface
public interface Pusher {

    /** Looks after a new subscription, which may become a push subscription at any time. */
    void attend(Subscription subscription);
}
