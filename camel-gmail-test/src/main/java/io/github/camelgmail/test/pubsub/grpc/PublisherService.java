package io.github.camelgmail.test.pubsub.grpc;

import com.google.protobuf.Empty;
import com.google.pubsub.v1.DeleteTopicRequest;
import com.google.pubsub.v1.DetachSubscriptionRequest;
import com.google.pubsub.v1.DetachSubscriptionResponse;
import com.google.pubsub.v1.GetTopicRequest;
import com.google.pubsub.v1.ListTopicSubscriptionsRequest;
import com.google.pubsub.v1.ListTopicSubscriptionsResponse;
import com.google.pubsub.v1.ListTopicsRequest;
import com.google.pubsub.v1.ListTopicsResponse;
import com.google.pubsub.v1.PublishRequest;
import com.google.pubsub.v1.PublishResponse;
import com.google.pubsub.v1.PublisherGrpc;
import com.google.pubsub.v1.Topic;
import com.google.pubsub.v1.UpdateTopicRequest;
import io.github.camelgmail.test.pubsub.PubSubMessage;
import io.github.camelgmail.test.pubsub.Subscription;
import io.github.camelgmail.test.pubsub.Subscriptions;
import io.github.camelgmail.test.pubsub.Topics;
import io.grpc.stub.StreamObserver;
import java.util.List;

/** {@code google.pubsub.v1.Publisher}. */
final class PublisherService extends PublisherGrpc.PublisherImplBase {

    private final Topics topics;
    private final Subscriptions subscriptions;

    PublisherService(Topics topics, Subscriptions subscriptions) {
        this.topics = topics;
        this.subscriptions = subscriptions;
    }

    @Override
    public void createTopic(Topic request, StreamObserver<Topic> call) {
        Answers.answer(call, () -> topic(topics.createNew(request.getName(), request.getLabelsMap())));
    }

    @Override
    public void getTopic(GetTopicRequest request, StreamObserver<Topic> call) {
        Answers.answer(call, () -> topic(topics.require(request.getTopic())));
    }

    /** Changes the labels, the only thing about a topic that can be changed here. */
    @Override
    public void updateTopic(UpdateTopicRequest request, StreamObserver<Topic> call) {
        Answers.answer(call, () -> {
            UpdateMask.of(request.getUpdateMask()).requireOnly("labels");
            var topic = topics.require(request.getTopic().getName());
            topic.label(request.getTopic().getLabelsMap());
            return topic(topic);
        });
    }

    @Override
    public void listTopics(ListTopicsRequest request, StreamObserver<ListTopicsResponse> call) {
        Answers.answer(call, () -> {
            ListTopicsResponse.Builder answer = ListTopicsResponse.newBuilder();
            topics.all().stream()
                    .filter(topic -> topic.name().startsWith(request.getProject() + "/"))
                    .forEach(topic -> answer.addTopics(topic(topic)));
            return answer.build();
        });
    }

    @Override
    public void listTopicSubscriptions(
            ListTopicSubscriptionsRequest request, StreamObserver<ListTopicSubscriptionsResponse> call) {
        Answers.answer(call, () -> ListTopicSubscriptionsResponse.newBuilder()
                .addAllSubscriptions(topics.require(request.getTopic()).subscriptions().stream()
                        .map(Subscription::name)
                        .toList())
                .build());
    }

    @Override
    public void deleteTopic(DeleteTopicRequest request, StreamObserver<Empty> call) {
        Answers.answer(call, () -> {
            topics.delete(topics.require(request.getTopic()).name());
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void detachSubscription(DetachSubscriptionRequest request, StreamObserver<DetachSubscriptionResponse> call) {
        Answers.answer(call, () -> {
            subscriptions.detach(request.getSubscription());
            return DetachSubscriptionResponse.getDefaultInstance();
        });
    }

    @Override
    public void publish(PublishRequest request, StreamObserver<PublishResponse> call) {
        Answers.answer(call, () -> {
            var topic = topics.require(request.getTopic());
            List<PubSubMessage> messages =
                    request.getMessagesList().stream().map(Messages::read).toList();
            PublishResponse.Builder answer = PublishResponse.newBuilder();
            topic.publish(messages).forEach(message -> answer.addMessageIds(message.id()));
            return answer.build();
        });
    }

    private static Topic topic(io.github.camelgmail.test.pubsub.Topic topic) {
        return Topic.newBuilder()
                .setName(topic.name())
                .putAllLabels(topic.labels())
                .build();
    }
}
