package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.api.gax.rpc.AlreadyExistsException;
import com.google.api.gax.rpc.InvalidArgumentException;
import com.google.api.gax.rpc.NotFoundException;
import com.google.api.gax.rpc.UnimplementedException;
import com.google.cloud.pubsub.v1.MessageReceiver;
import com.google.cloud.pubsub.v1.Publisher;
import com.google.cloud.pubsub.v1.Subscriber;
import com.google.cloud.pubsub.v1.SubscriptionAdminClient;
import com.google.cloud.pubsub.v1.TopicAdminClient;
import com.google.protobuf.ByteString;
import com.google.pubsub.v1.PubsubMessage;
import com.google.pubsub.v1.PullResponse;
import com.google.pubsub.v1.PushConfig;
import com.google.pubsub.v1.ReceivedMessage;
import com.google.pubsub.v1.Subscription;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StockPubSubClientTest {

    private static final String TOPIC = "projects/my-project/topics/news";
    private static final String SUBSCRIPTION = "projects/my-project/subscriptions/reader";

    private final EmbeddedPubSub pubSub = EmbeddedPubSub.start();
    private final StockClients clients = new StockClients(pubSub.endpoint());
    private TopicAdminClient topics;
    private SubscriptionAdminClient subscriptions;

    @BeforeEach
    void connect() throws Exception {
        topics = clients.topics();
        subscriptions = clients.subscriptions();
    }

    @AfterEach
    void stop() {
        topics.close();
        subscriptions.close();
        clients.close();
        pubSub.close();
    }

    @Test
    void whatIsPublishedIsReceivedOnAStreamAndAcknowledged() throws Exception {
        createBoth();
        Queue<PubsubMessage> received = new ConcurrentLinkedQueue<>();
        Subscriber subscriber = start((message, reply) -> {
            received.add(message);
            reply.ack();
        });

        String id = publish(PubsubMessage.newBuilder()
                .setData(ByteString.copyFromUtf8("hello"))
                .putAttributes("colour", "red")
                .build());

        await().until(() -> pubSub.subscription(SUBSCRIPTION).acknowledged() == 1);
        subscriber.stopAsync().awaitTerminated();
        assertThat(received).singleElement().satisfies(message -> {
            assertThat(message.getMessageId()).isEqualTo(id);
            assertThat(message.getData().toStringUtf8()).isEqualTo("hello");
            assertThat(message.getAttributesMap()).containsOnlyKeys("colour");
            assertThat(message.getPublishTime().getSeconds()).isPositive();
        });
        assertThat(pubSub.subscription(SUBSCRIPTION).unacknowledged()).isZero();
    }

    @Test
    void aRefusedMessageComesAgain() throws Exception {
        createBoth();
        Queue<String> received = new ConcurrentLinkedQueue<>();
        Subscriber subscriber = start((message, reply) -> {
            received.add(message.getMessageId());
            if (received.size() < 3) {
                reply.nack();
            } else {
                reply.ack();
            }
        });

        String id = publish("again");

        await().until(() -> pubSub.subscription(SUBSCRIPTION).acknowledged() == 1);
        subscriber.stopAsync().awaitTerminated();
        assertThat(received).containsExactly(id, id, id);
    }

    @Test
    void aPulledMessageComesAgainAfterItsDeadline() throws Exception {
        createBoth();
        publish("late");

        ReceivedMessage first = pull().getReceivedMessages(0);
        pubSub.advanceClock(java.time.Duration.ofSeconds(11));
        ReceivedMessage second = pull().getReceivedMessages(0);
        subscriptions.acknowledge(SUBSCRIPTION, List.of(second.getAckId()));

        assertThat(second.getMessage()).isEqualTo(first.getMessage());
        assertThat(second.getAckId()).isNotEqualTo(first.getAckId());
        assertThat(pubSub.subscription(SUBSCRIPTION).unacknowledged()).isZero();
    }

    @Test
    void refusalsHaveTheCodesAndTextsOfPubSub() {
        assertThatThrownBy(() -> topics.getTopic(TOPIC))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Resource not found (resource=news).");
        assertThatThrownBy(() ->
                        subscriptions.createSubscription(SUBSCRIPTION, TOPIC, PushConfig.getDefaultInstance(), 10))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Resource not found (resource=news).");
        createBoth();
        assertThatThrownBy(() -> topics.createTopic(TOPIC))
                .isInstanceOf(AlreadyExistsException.class)
                .hasMessageContaining("Resource already exists in the project (resource=news).");
        assertThatThrownBy(() ->
                        subscriptions.createSubscription(SUBSCRIPTION, TOPIC, PushConfig.getDefaultInstance(), 10))
                .isInstanceOf(AlreadyExistsException.class)
                .hasMessageContaining("Resource already exists in the project (resource=reader).");
        assertThatThrownBy(() -> topics.createTopic("projects/my-project/topics/x"))
                .isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() ->
                        subscriptions.createSubscription(SUBSCRIPTION + "2", TOPIC, PushConfig.getDefaultInstance(), 9))
                .isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> subscriptions.createSnapshot("projects/my-project/snapshots/now", SUBSCRIPTION))
                .isInstanceOf(UnimplementedException.class);
        assertThatThrownBy(() -> clients.publisher("projects/my-project/topics/none")
                        .publish(text("lost"))
                        .get(5, TimeUnit.SECONDS))
                .hasRootCauseInstanceOf(io.grpc.StatusRuntimeException.class)
                .hasMessageContaining("Resource not found (resource=none).");
    }

    @Test
    void topicsAndSubscriptionsAreListedAndDeleted() {
        createBoth();

        assertThat(topics.listTopics("projects/my-project").iterateAll())
                .singleElement()
                .satisfies(topic -> assertThat(topic.getName()).isEqualTo(TOPIC));
        assertThat(subscriptions.listSubscriptions("projects/my-project").iterateAll())
                .extracting(Subscription::getName)
                .containsExactly(SUBSCRIPTION);
        assertThat(topics.listTopicSubscriptions(TOPIC).iterateAll()).containsExactly(SUBSCRIPTION);
        assertThat(subscriptions.getSubscription(SUBSCRIPTION).getAckDeadlineSeconds())
                .isEqualTo(10);

        topics.deleteTopic(TOPIC);
        assertThat(subscriptions.getSubscription(SUBSCRIPTION).getTopic()).isEqualTo("_deleted-topic_");
        subscriptions.deleteSubscription(SUBSCRIPTION);
        assertThatThrownBy(() -> subscriptions.getSubscription(SUBSCRIPTION)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aDeletedSubscriptionEndsItsReaders() {
        createBoth();
        Subscriber subscriber = start((message, reply) -> reply.ack());

        subscriptions.deleteSubscription(SUBSCRIPTION);

        await().until(() -> subscriber.state() == com.google.api.core.ApiService.State.FAILED);
        assertThat(subscriber.failureCause()).hasMessageContaining("Resource not found (resource=reader).");
    }

    @Test
    void readersComeBackAfterAnOutage() throws Exception {
        createBoth();
        Queue<String> received = new ConcurrentLinkedQueue<>();
        Subscriber subscriber = start((message, reply) -> {
            received.add(message.getData().toStringUtf8());
            reply.ack();
        });
        publish("before");
        await().until(() -> received.size() == 1);

        pubSub.goAway();
        pubSub.publish(TOPIC, io.github.camelgmail.test.pubsub.PubSubMessage.of("meanwhile"));
        pubSub.comeBack();

        await().atMost(30, TimeUnit.SECONDS).until(() -> received.contains("meanwhile"));
        subscriber.stopAsync().awaitTerminated();
    }

    private void createBoth() {
        topics.createTopic(TOPIC);
        subscriptions.createSubscription(SUBSCRIPTION, TOPIC, PushConfig.getDefaultInstance(), 10);
    }

    private Subscriber start(MessageReceiver receiver) {
        Subscriber subscriber = clients.subscriber(SUBSCRIPTION, receiver);
        subscriber.startAsync().awaitRunning();
        return subscriber;
    }

    private PullResponse pull() {
        return subscriptions.pull(SUBSCRIPTION, 10);
    }

    private String publish(String text) throws Exception {
        return publish(text(text));
    }

    private String publish(PubsubMessage message) throws Exception {
        Publisher publisher = clients.publisher(TOPIC);
        try {
            return publisher.publish(message).get(10, TimeUnit.SECONDS);
        } finally {
            publisher.shutdown();
        }
    }

    private static PubsubMessage text(String text) {
        return PubsubMessage.newBuilder().setData(ByteString.copyFromUtf8(text)).build();
    }
}
