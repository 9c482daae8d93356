package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.iam.v1.Binding;
import com.google.iam.v1.GetIamPolicyRequest;
import com.google.iam.v1.IAMPolicyGrpc;
import com.google.iam.v1.Policy;
import com.google.iam.v1.SetIamPolicyRequest;
import com.google.iam.v1.TestIamPermissionsRequest;
import com.google.protobuf.FieldMask;
import com.google.pubsub.v1.DeadLetterPolicy;
import com.google.pubsub.v1.DetachSubscriptionRequest;
import com.google.pubsub.v1.ModifyPushConfigRequest;
import com.google.pubsub.v1.PublisherGrpc;
import com.google.pubsub.v1.PullRequest;
import com.google.pubsub.v1.PushConfig;
import com.google.pubsub.v1.ReceivedMessage;
import com.google.pubsub.v1.RetryPolicy;
import com.google.pubsub.v1.StreamingPullRequest;
import com.google.pubsub.v1.SubscriberGrpc;
import com.google.pubsub.v1.Subscription;
import com.google.pubsub.v1.Topic;
import com.google.pubsub.v1.UpdateSubscriptionRequest;
import com.google.pubsub.v1.UpdateTopicRequest;
import io.github.camelgmail.test.pubsub.PubSubMessage;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes over the wire, without a client's own ideas between. */
class PullProtocolTest {

    private static final String TOPIC = "projects/my-project/topics/news";
    private static final String SUBSCRIPTION = "projects/my-project/subscriptions/reader";

    private final EmbeddedPubSub pubSub = EmbeddedPubSub.start();
    private final StockClients clients = new StockClients(pubSub.endpoint());
    private final SubscriberGrpc.SubscriberBlockingStub subscriber = SubscriberGrpc.newBlockingStub(clients.channel());
    private final PublisherGrpc.PublisherBlockingStub publisher = PublisherGrpc.newBlockingStub(clients.channel());

    @BeforeEach
    void subscribe() {
        pubSub.topic(TOPIC);
        pubSub.subscribe(SUBSCRIPTION, TOPIC);
    }

    @AfterEach
    void stop() {
        clients.close();
        pubSub.close();
    }

    @Test
    void aStreamHoldsNoMoreThanItsLimitAndGoesOnWhenItIsLess() {
        publish(5);
        OpenStream stream = open(StreamingPullRequest.newBuilder().setMaxOutstandingMessages(2));

        await().until(() -> stream.messages().size() == 2);
        assertThat(pubSub.subscription(SUBSCRIPTION).outstanding()).isEqualTo(2);
        stream.send(StreamingPullRequest.newBuilder()
                .addAckIds(stream.messages().get(0).getAckId())
                .addModifyDeadlineAckIds(stream.messages().get(1).getAckId())
                .addModifyDeadlineSeconds(0));

        await().until(() -> stream.messages().size() == 4);
        assertThat(pubSub.subscription(SUBSCRIPTION).acknowledged()).isOne();
        assertThat(stream.messages().get(2).getMessage())
                .isEqualTo(stream.messages().get(1).getMessage());
    }

    @Test
    void aStreamsDeadlineIsThatOfItsMessages() {
        publish(2);
        OpenStream stream = open(StreamingPullRequest.newBuilder());
        await().until(() -> stream.messages().size() == 2);
        stream.send(StreamingPullRequest.newBuilder()
                .setStreamAckDeadlineSeconds(600)
                .addAckIds(stream.messages().get(0).getAckId()));
        await().until(() -> pubSub.subscription(SUBSCRIPTION).acknowledged() == 1);

        pubSub.advanceClock(Duration.ofSeconds(10));
        await().until(() -> stream.messages().size() == 3);
        pubSub.advanceClock(Duration.ofSeconds(580));

        assertThat(pubSub.subscription(SUBSCRIPTION).outstanding()).isOne();
    }

    @Test
    void aStreamThatEndsLeavesItsMessagesUntilTheirDeadline() {
        publish(1);
        OpenStream stream = open(StreamingPullRequest.newBuilder());
        await().until(() -> stream.messages().size() == 1);

        stream.requests().onCompleted();
        stream.end().join();

        assertThat(pubSub.subscription(SUBSCRIPTION).outstanding()).isOne();
        pubSub.advanceClock(Duration.ofSeconds(10));
        assertThat(pull(1)).hasSize(1);
    }

    @Test
    void streamsShareTheMessages() {
        OpenStream first = open(StreamingPullRequest.newBuilder().setMaxOutstandingMessages(3));
        OpenStream second = open(StreamingPullRequest.newBuilder().setMaxOutstandingMessages(3));

        publish(6);

        await().until(() -> first.messages().size() == 3 && second.messages().size() == 3);
        assertThat(Stream.concat(first.messages().stream(), second.messages().stream())
                        .map(message -> message.getMessage().getMessageId()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aStreamWithoutWhatItNeedsIsRefused() {
        assertThat(endOf(StreamingPullRequest.newBuilder().setSubscription(SUBSCRIPTION)))
                .isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(endOf(StreamingPullRequest.newBuilder()
                        .setSubscription(SUBSCRIPTION + "2")
                        .setStreamAckDeadlineSeconds(10)))
                .isEqualTo(Status.Code.NOT_FOUND);
        assertThat(endOf(StreamingPullRequest.newBuilder()
                        .setSubscription(SUBSCRIPTION)
                        .setStreamAckDeadlineSeconds(10)
                        .addModifyDeadlineAckIds("1")))
                .isEqualTo(Status.Code.INVALID_ARGUMENT);
    }

    @Test
    void whatAStreamIsAboutIsSaidOnce() {
        for (StreamingPullRequest.Builder second : List.of(
                StreamingPullRequest.newBuilder().setSubscription(SUBSCRIPTION),
                StreamingPullRequest.newBuilder().setMaxOutstandingMessages(5),
                StreamingPullRequest.newBuilder().setMaxOutstandingBytes(5))) {
            OpenStream stream = open(StreamingPullRequest.newBuilder());
            stream.send(StreamingPullRequest.newBuilder());
            stream.send(second);

            assertThat(stream.end().join()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        }
    }

    @Test
    void whatIsPushedCannotBePulled() {
        OpenStream stream = open(StreamingPullRequest.newBuilder());

        subscriber.modifyPushConfig(ModifyPushConfigRequest.newBuilder()
                .setSubscription(SUBSCRIPTION)
                .setPushConfig(PushConfig.newBuilder().setPushEndpoint("http://127.0.0.1:1/push"))
                .build());

        assertThat(stream.end().join()).isEqualTo(Status.Code.FAILED_PRECONDITION);
        assertThatThrownBy(() -> pull(1)).hasMessageContaining("FAILED_PRECONDITION");
    }

    @Test
    void largeMessagesComeInAnswersThatAnyReaderTakes() {
        for (int i = 0; i < 12; i++) {
            pubSub.publish(TOPIC, new PubSubMessage(new byte[900_000], Map.of(), ""));
        }

        OpenStream stream = open(StreamingPullRequest.newBuilder().setMaxOutstandingMessages(6));

        await().until(() -> stream.messages().size() == 6);
        assertThat(pull(1_000)).isNotEmpty();
        stream.requests().onCompleted();
        assertThat(stream.end().join()).isEqualTo(Status.Code.OK);
    }

    @Test
    void aDetachedSubscriptionCannotBeReadFrom() {
        OpenStream stream = open(StreamingPullRequest.newBuilder());

        publisher.detachSubscription(DetachSubscriptionRequest.newBuilder()
                .setSubscription(SUBSCRIPTION)
                .build());

        assertThat(stream.end().join()).isEqualTo(Status.Code.FAILED_PRECONDITION);
        assertThatThrownBy(() -> pull(1)).hasMessageContaining("FAILED_PRECONDITION");
        assertThat(described().getDetached()).isTrue();
    }

    @Test
    void aPullWaitsForAMessage() {
        CompletableFuture<List<ReceivedMessage>> pulled = CompletableFuture.supplyAsync(() -> pull(5));
        publish(1);

        assertThat(pulled.join()).hasSize(1);
    }

    @Test
    void aPullThatFindsNothingIsAnsweredEmpty() {
        assertThat(pullAtOnce()).isEmpty();
        assertThatThrownBy(() -> pull(0)).hasMessageContaining("INVALID_ARGUMENT");
    }

    /** Not always at once, as the server may hear of it only when the message is there. */
    @Test
    void aPullThatIsGivenUpTakesNothing() {
        Awaitility.await().untilAsserted(() -> {
            assertThatThrownBy(() -> subscriber
                            .withDeadlineAfter(50, TimeUnit.MILLISECONDS)
                            .pull(request(1).build()))
                    .isInstanceOf(StatusRuntimeException.class);
            publish(1);

            assertThat(pullAtOnce()).hasSize(1);
        });
    }

    @Test
    void deliveriesAreCountedWhereThereIsADeadLetterPolicy() {
        publish(1);
        assertThat(pullAtOnce().get(0).getDeliveryAttempt()).isZero();
        pubSub.advanceClock(Duration.ofSeconds(10));

        change(
                Subscription.newBuilder()
                        .setDeadLetterPolicy(DeadLetterPolicy.newBuilder().setDeadLetterTopic(TOPIC)),
                "dead_letter_policy");

        assertThat(pullAtOnce().get(0).getDeliveryAttempt()).isEqualTo(2);
        assertThat(described().getDeadLetterPolicy().getMaxDeliveryAttempts()).isEqualTo(5);
    }

    @Test
    void whatIsChangedIsDescribed() {
        change(
                Subscription.newBuilder()
                        .setAckDeadlineSeconds(77)
                        .setRetryPolicy(RetryPolicy.getDefaultInstance())
                        .setMessageRetentionDuration(
                                com.google.protobuf.Duration.newBuilder().setSeconds(3600))
                        .putLabels("team", "mail"),
                "ack_deadline_seconds",
                "retry_policy",
                "message_retention_duration",
                "labels");

        assertThat(described().getAckDeadlineSeconds()).isEqualTo(77);
        assertThat(described().getRetryPolicy().getMinimumBackoff().getSeconds())
                .isEqualTo(10);
        assertThat(described().getRetryPolicy().getMaximumBackoff().getSeconds())
                .isEqualTo(600);
        assertThat(described().getMessageRetentionDuration().getSeconds()).isEqualTo(3600);
        assertThat(described().getLabelsMap()).containsOnlyKeys("team");
        assertThatThrownBy(() -> change(Subscription.newBuilder(), "filter")).hasMessageContaining("'filter'");
        assertThatThrownBy(() -> change(Subscription.newBuilder())).hasMessageContaining("update_mask");
    }

    @Test
    void pushIsSwitchedOnAndOff() {
        PushConfig push = PushConfig.newBuilder()
                .setPushEndpoint("http://127.0.0.1:1/push")
                .setOidcToken(PushConfig.OidcToken.newBuilder().setServiceAccountEmail("p@example.com"))
                .build();
        ModifyPushConfigRequest.Builder request =
                ModifyPushConfigRequest.newBuilder().setSubscription(SUBSCRIPTION);

        subscriber.modifyPushConfig(request.setPushConfig(push).build());
        assertThat(described().getPushConfig()).isEqualTo(push);
        subscriber.modifyPushConfig(
                request.setPushConfig(PushConfig.getDefaultInstance()).build());

        assertThat(described().getPushConfig()).isEqualTo(PushConfig.getDefaultInstance());
    }

    @Test
    void whatIsNotThereIsSaidToBe() {
        Subscription.Builder request =
                Subscription.newBuilder().setName(SUBSCRIPTION + "2").setTopic(TOPIC);

        assertThatThrownBy(() -> subscriber.createSubscription(
                        request.clone().setFilter("attributes.a = \"b\"").build()))
                .hasMessageContaining("UNIMPLEMENTED")
                .hasMessageContaining("filter");
        assertThatThrownBy(() -> subscriber.createSubscription(
                        request.clone().setEnableExactlyOnceDelivery(true).build()))
                .hasMessageContaining("UNIMPLEMENTED");
    }

    @Test
    void labelsOfATopicCanBeChanged() {
        Topic topic = Topic.newBuilder().setName(TOPIC).putLabels("a", "b").build();

        Topic changed = publisher.updateTopic(UpdateTopicRequest.newBuilder()
                .setTopic(topic)
                .setUpdateMask(FieldMask.newBuilder().addPaths("labels"))
                .build());

        assertThat(changed).isEqualTo(topic);
        assertThatThrownBy(() -> publisher.updateTopic(UpdateTopicRequest.newBuilder()
                        .setTopic(topic)
                        .setUpdateMask(FieldMask.newBuilder().addPaths("kms_key_name"))
                        .build()))
                .hasMessageContaining("kms_key_name");
    }

    @Test
    void theGrantForGmailIsABindingOfThePolicy() {
        IAMPolicyGrpc.IAMPolicyBlockingStub access = IAMPolicyGrpc.newBlockingStub(clients.channel());
        GetIamPolicyRequest get =
                GetIamPolicyRequest.newBuilder().setResource(TOPIC).build();
        pubSub.topic(TOPIC).grantPublisher();
        Binding granted = Binding.newBuilder()
                .setRole("roles/pubsub.publisher")
                .addMembers("serviceAccount:gmail-api-push@system.gserviceaccount.com")
                .build();
        assertThat(access.getIamPolicy(get).getBindingsList()).containsExactly(granted);

        access.setIamPolicy(SetIamPolicyRequest.newBuilder()
                .setResource(TOPIC)
                .setPolicy(Policy.getDefaultInstance())
                .build());

        assertThat(access.getIamPolicy(get).getBindingsList()).isEmpty();
        assertThat(access.testIamPermissions(TestIamPermissionsRequest.newBuilder()
                                .setResource(SUBSCRIPTION)
                                .addPermissions("pubsub.subscriptions.consume")
                                .build())
                        .getPermissionsList())
                .containsExactly("pubsub.subscriptions.consume");
        assertThatThrownBy(() -> access.getIamPolicy(GetIamPolicyRequest.newBuilder()
                        .setResource("projects/p/topics/none")
                        .build()))
                .hasMessageContaining("NOT_FOUND");
    }

    private void publish(int messages) {
        for (int i = 0; i < messages; i++) {
            pubSub.publish(TOPIC, PubSubMessage.of("message " + i));
        }
    }

    private static PullRequest.Builder request(int most) {
        return PullRequest.newBuilder().setSubscription(SUBSCRIPTION).setMaxMessages(most);
    }

    private List<ReceivedMessage> pull(int most) {
        return subscriber.pull(request(most).build()).getReceivedMessagesList();
    }

    @SuppressWarnings("deprecation")
    private List<ReceivedMessage> pullAtOnce() {
        return subscriber.pull(request(10).setReturnImmediately(true).build()).getReceivedMessagesList();
    }

    private Subscription described() {
        return subscriber.getSubscription(com.google.pubsub.v1.GetSubscriptionRequest.newBuilder()
                .setSubscription(SUBSCRIPTION)
                .build());
    }

    private void change(Subscription.Builder fields, String... paths) {
        Subscription unused = subscriber.updateSubscription(UpdateSubscriptionRequest.newBuilder()
                .setSubscription(fields.setName(SUBSCRIPTION))
                .setUpdateMask(FieldMask.newBuilder().addAllPaths(List.of(paths)))
                .build());
    }

    private OpenStream open(StreamingPullRequest.Builder first) {
        return new OpenStream(
                clients,
                first.setSubscription(SUBSCRIPTION)
                        .setStreamAckDeadlineSeconds(10)
                        .build());
    }

    private Status.@Nullable Code endOf(StreamingPullRequest.Builder first) {
        return new OpenStream(clients, first.build()).end().join();
    }
}
