package io.github.camelgmail.test.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelgmail.test.clock.ServerClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private static final String TOPIC = "projects/my-project/topics/news";
    private static final String DEAD = "projects/my-project/topics/dead";
    private static final String NAME = "projects/my-project/subscriptions/reader";

    private final ServerClock clock =
            new ServerClock(Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneOffset.UTC));
    private final Topics topics = new Topics(clock, 1);
    private final Subscriptions subscriptions = new Subscriptions(topics, clock, subscription -> {});
    private final Topic topic = topics.create(TOPIC);

    @AfterEach
    void stop() {
        subscriptions.close();
        topics.close();
    }

    @Test
    void everySubscriptionGetsWhatIsPublishedAfterItBegan() {
        Subscription first = create(NAME, SubscriptionSettings.USUAL);
        topic.publish(PubSubMessage.of("one"));
        Subscription second = create(NAME + "2", SubscriptionSettings.USUAL);
        topic.publish(PubSubMessage.of("two"));

        assertThat(texts(first)).containsExactly("one", "two");
        assertThat(texts(second)).containsExactly("two");
        assertThat(topic.subscriptions()).containsExactly(first, second);
    }

    @Test
    void aDeadlineThatIsOverMakesTheMessageReadyAgainAndItsAckIdWorthless() {
        Subscription subscription = create(NAME, SubscriptionSettings.USUAL);
        topic.publish(PubSubMessage.of("one"));
        Lease first = take(subscription).get(0);

        clock.advance(Duration.ofSeconds(10));
        subscription.acknowledge(List.of(first.ackId()));

        assertThat(subscription.unacknowledged()).isOne();
        assertThat(take(subscription)).singleElement().satisfies(lease -> assertThat(lease.deliveryAttempt())
                .isEqualTo(2));
    }

    @Test
    void aLongerDeadlineHolds() {
        Subscription subscription = create(NAME, SubscriptionSettings.USUAL);
        topic.publish(PubSubMessage.of("one"));
        Lease lease = take(subscription).get(0);

        subscription.modifyAckDeadline(List.of(lease.ackId()), Duration.ofSeconds(60));
        clock.advance(Duration.ofSeconds(59));

        assertThat(take(subscription)).isEmpty();
        subscription.acknowledge(List.of(lease.ackId()));
        assertThat(subscription.unacknowledged()).isZero();
        assertThat(subscription.acknowledged()).isOne();
    }

    @Test
    void messagesAreForgottenAfterTheirRetention() {
        Subscription subscription = create(NAME, SubscriptionSettings.USUAL);
        topic.publish(PubSubMessage.of("one"));
        clock.advance(Duration.ofDays(6));
        topic.publish(PubSubMessage.of("two"));
        clock.advance(Duration.ofDays(1).plusMillis(1));

        assertThat(texts(subscription)).containsExactly("two");
    }

    @Test
    void aDeadLetterTellsWhereItComesFrom() {
        topics.create(DEAD);
        Subscription letters = subscriptions.create(NAME + "-dead", DEAD, SubscriptionSettings.USUAL);
        Subscription subscription =
                create(NAME, SubscriptionSettings.USUAL.withDeadLetters(new DeadLetterPolicy(DEAD, 5)));
        topic.publish(new PubSubMessage(new byte[] {1}, Map.of("colour", "red"), ""));

        for (int attempt = 0; attempt < 5; attempt++) {
            giveBackAll(subscription);
        }

        assertThat(subscription.unacknowledged()).isZero();
        assertThat(take(letters)).singleElement().satisfies(lease -> assertThat(
                        lease.message().content().attributes())
                .containsEntry("colour", "red")
                .containsEntry("CloudPubSubDeadLetterSourceDeliveryCount", "5")
                .containsEntry("CloudPubSubDeadLetterSourceSubscription", "reader")
                .containsEntry("CloudPubSubDeadLetterSourceSubscriptionProject", "my-project")
                .containsKey("CloudPubSubDeadLetterSourceTopicPublishTime"));
    }

    @Test
    void withoutTheirTopicDeadLettersStay() {
        topics.create(DEAD);
        Subscription subscription =
                create(NAME, SubscriptionSettings.USUAL.withDeadLetters(new DeadLetterPolicy(DEAD, 5)));
        topics.delete(DEAD);
        topic.publish(PubSubMessage.of("one"));

        for (int attempt = 0; attempt < 7; attempt++) {
            giveBackAll(subscription);
        }

        assertThat(take(subscription)).singleElement().satisfies(lease -> assertThat(lease.deliveryAttempt())
                .isEqualTo(8));
    }

    @Test
    void deadLettersNeedATopicFromTheStart() {
        SubscriptionSettings settings = SubscriptionSettings.USUAL.withDeadLetters(new DeadLetterPolicy(DEAD, 5));

        assertThatThrownBy(() -> create(NAME, settings)).hasMessageContaining("resource=dead");
        Subscription subscription = create(NAME, SubscriptionSettings.USUAL);
        assertThatThrownBy(() -> subscription.update(settings)).hasMessageContaining("resource=dead");

        topics.create(DEAD);
        subscription.update(settings);
        topics.delete(DEAD);
        subscription.update(settings.withLabels(Map.of("team", "mail")));

        assertThat(subscription.settings().labels()).containsKey("team");
    }

    @Test
    void aReaderThatThrowsFailsNobody() {
        Subscription first = create(NAME, SubscriptionSettings.USUAL);
        Subscription second = create(NAME + "-2", SubscriptionSettings.USUAL);
        first.listen(() -> {
            throw new IllegalStateException("on purpose");
        });

        topic.publish(PubSubMessage.of("one"));

        assertThat(take(second)).hasSize(1);
    }

    @Test
    void aboutAMebibyteIsLentAtOnceAndALargerOneAlone() {
        Subscription subscription = create(NAME, SubscriptionSettings.USUAL);
        for (int size : new int[] {400_000, 400_000, 400_000, 3_000_000}) {
            topic.publish(new PubSubMessage(new byte[size], Map.of(), ""));
        }

        assertThat(take(subscription)).hasSize(2);
        assertThat(take(subscription)).hasSize(1);
        assertThat(take(subscription)).hasSize(1);
    }

    @Test
    void whenAllTopicsGoTheirSubscriptionsAreCutOff() {
        Subscription subscription = create(NAME, SubscriptionSettings.USUAL);

        topics.clear();

        assertThat(subscription.topicName()).isEqualTo(ResourceName.DELETED_TOPIC);
    }

    @Test
    void aRetryPolicyDoublesTheWait() {
        Subscription subscription = create(
                NAME,
                SubscriptionSettings.USUAL.withRetry(new RetryPolicy(Duration.ofSeconds(10), Duration.ofSeconds(30))));
        topic.publish(PubSubMessage.of("one"));

        for (int seconds : List.of(10, 20, 30, 30)) {
            giveBackAll(subscription);
            clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(take(subscription)).isEmpty();
            clock.advance(Duration.ofMillis(1));
        }

        assertThat(take(subscription)).hasSize(1);
    }

    @Test
    void aReaderHoldsNoMoreThanItsLimits() {
        Subscription subscription = create(NAME, SubscriptionSettings.USUAL);
        for (int i = 0; i < 10; i++) {
            topic.publish(PubSubMessage.of("12345"));
        }
        Reader few = new Reader(3, 0);
        Reader small = new Reader(0, 6);

        List<Lease> held = subscription.take(few, 10, Duration.ofSeconds(10));

        assertThat(held).hasSize(3);
        assertThat(subscription.take(few, 10, Duration.ofSeconds(10))).isEmpty();
        assertThat(subscription.take(small, 10, Duration.ofSeconds(10))).hasSize(2);
        subscription.acknowledge(List.of(held.get(0).ackId()));
        assertThat(subscription.take(few, 10, Duration.ofSeconds(10))).hasSize(1);
        assertThat(subscription.outstanding()).isEqualTo(5);
    }

    @Test
    void aDeletedTopicLeavesItsSubscriptionsWithWhatTheyHave() {
        Subscription subscription = create(NAME, SubscriptionSettings.USUAL);
        topic.publish(PubSubMessage.of("one"));

        topics.delete(TOPIC);
        topics.create(TOPIC).publish(PubSubMessage.of("two"));

        assertThat(subscription.topicName()).isEqualTo("_deleted-topic_");
        assertThat(texts(subscription)).containsExactly("one");
    }

    @Test
    void aDetachedSubscriptionGetsNothing() {
        Subscription subscription = create(NAME, SubscriptionSettings.USUAL);
        topic.publish(PubSubMessage.of("one"));

        subscriptions.detach(NAME);
        topic.publish(PubSubMessage.of("two"));

        assertThat(subscription.state()).isEqualTo(Subscription.State.DETACHED);
        assertThat(take(subscription)).isEmpty();
        assertThat(topic.subscriptions()).isEmpty();
        assertThat(subscriptions.all()).containsExactly(subscription);
    }

    @Test
    void boundsAreThoseOfPubSub() {
        SubscriptionSettings usual = SubscriptionSettings.USUAL;
        assertThatThrownBy(() -> usual.withAckDeadline(Duration.ofSeconds(601))).hasMessageContaining("10 and 600");
        assertThatThrownBy(() -> usual.withRetention(Duration.ofMinutes(9))).hasMessageContaining("10 minutes");
        assertThatThrownBy(() -> usual.withRetention(Duration.ofDays(32))).hasMessageContaining("31 days");
        assertThatThrownBy(() -> new DeadLetterPolicy(DEAD, 4)).hasMessageContaining("between 5 and 100");
        assertThatThrownBy(() -> new DeadLetterPolicy("dead", 5)).hasMessageContaining("name=dead");
        assertThatThrownBy(() -> new RetryPolicy(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .hasMessageContaining("retry policy");
        assertThatThrownBy(() -> topic.publish(PubSubMessage.of(""))).hasMessageContaining("empty");
        assertThatThrownBy(() -> topic.publish(List.of())).hasMessageContaining("empty");
        assertThatThrownBy(() -> create("reader", usual)).hasMessageContaining("name=reader");
        assertThatThrownBy(() -> subscriptions.delete(NAME)).hasMessageContaining("resource=reader");
    }

    @Test
    void wideRolesAndEverybodyLetGmailPublish() {
        AccessPolicy policy = topic.accessPolicy();
        assertThat(topic.isPublisherGranted()).isFalse();

        policy.bind(Map.of("roles/pubsub.viewer", Set.of(AccessPolicy.GMAIL)));
        assertThat(topic.isPublisherGranted()).isFalse();
        policy.bind(Map.of("roles/pubsub.editor", Set.of(AccessPolicy.GMAIL)));
        assertThat(topic.isPublisherGranted()).isTrue();
        policy.bind(Map.of(AccessPolicy.PUBLISHER, Set.of("allUsers")));
        assertThat(topic.isPublisherGranted()).isTrue();
    }

    private Subscription create(String name, SubscriptionSettings settings) {
        return subscriptions.create(name, TOPIC, settings);
    }

    private static List<Lease> take(Subscription subscription) {
        return subscription.take(Reader.unlimited(), 100, Duration.ofSeconds(10));
    }

    private static void giveBackAll(Subscription subscription) {
        subscription.modifyAckDeadline(
                take(subscription).stream().map(Lease::ackId).toList(), Duration.ZERO);
    }

    private static List<String> texts(Subscription subscription) {
        return take(subscription).stream()
                .map(lease -> lease.message().content().text())
                .toList();
    }
}
