package io.github.camelgmail.test.pubsub.grpc;

import com.google.protobuf.Empty;
import com.google.pubsub.v1.AcknowledgeRequest;
import com.google.pubsub.v1.DeleteSubscriptionRequest;
import com.google.pubsub.v1.GetSubscriptionRequest;
import com.google.pubsub.v1.ListSubscriptionsRequest;
import com.google.pubsub.v1.ListSubscriptionsResponse;
import com.google.pubsub.v1.ModifyAckDeadlineRequest;
import com.google.pubsub.v1.ModifyPushConfigRequest;
import com.google.pubsub.v1.PullRequest;
import com.google.pubsub.v1.PullResponse;
import com.google.pubsub.v1.StreamingPullRequest;
import com.google.pubsub.v1.StreamingPullResponse;
import com.google.pubsub.v1.SubscriberGrpc;
import com.google.pubsub.v1.Subscription;
import com.google.pubsub.v1.UpdateSubscriptionRequest;
import io.github.camelgmail.test.pubsub.PubSubFailure;
import io.github.camelgmail.test.pubsub.Subscriptions;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.ScheduledExecutorService;

/** {@code google.pubsub.v1.Subscriber}. What it does not have, snapshots and seek, answers UNIMPLEMENTED. */
final class SubscriberService extends SubscriberGrpc.SubscriberImplBase {

    private final Subscriptions subscriptions;
    private final ScheduledExecutorService timer;

    SubscriberService(Subscriptions subscriptions, ScheduledExecutorService timer) {
        this.subscriptions = subscriptions;
        this.timer = timer;
    }

    @Override
    public void createSubscription(Subscription request, StreamObserver<Subscription> call) {
        Answers.answer(
                call,
                () -> SubscriptionFields.written(subscriptions.create(
                        request.getName(), request.getTopic(), SubscriptionFields.settings(request))));
    }

    @Override
    public void getSubscription(GetSubscriptionRequest request, StreamObserver<Subscription> call) {
        Answers.answer(call, () -> SubscriptionFields.written(subscriptions.require(request.getSubscription())));
    }

    @Override
    public void updateSubscription(UpdateSubscriptionRequest request, StreamObserver<Subscription> call) {
        Answers.answer(call, () -> {
            var subscription = subscriptions.require(request.getSubscription().getName());
            subscription.update(SubscriptionFields.changed(
                    subscription.settings(), request.getSubscription(), UpdateMask.of(request.getUpdateMask())));
            return SubscriptionFields.written(subscription);
        });
    }

    @Override
    public void listSubscriptions(ListSubscriptionsRequest request, StreamObserver<ListSubscriptionsResponse> call) {
        Answers.answer(call, () -> {
            ListSubscriptionsResponse.Builder answer = ListSubscriptionsResponse.newBuilder();
            subscriptions.all().stream()
                    .filter(subscription -> subscription.name().startsWith(request.getProject() + "/"))
                    .forEach(subscription -> answer.addSubscriptions(SubscriptionFields.written(subscription)));
            return answer.build();
        });
    }

    @Override
    public void deleteSubscription(DeleteSubscriptionRequest request, StreamObserver<Empty> call) {
        Answers.answer(call, () -> {
            subscriptions.delete(request.getSubscription());
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void modifyPushConfig(ModifyPushConfigRequest request, StreamObserver<Empty> call) {
        Answers.answer(call, () -> {
            var subscription = subscriptions.require(request.getSubscription());
            subscription.update(subscription.settings().withPush(SubscriptionFields.push(request.getPushConfig())));
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void acknowledge(AcknowledgeRequest request, StreamObserver<Empty> call) {
        Answers.answer(call, () -> {
            subscriptions.require(request.getSubscription()).acknowledge(request.getAckIdsList());
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void modifyAckDeadline(ModifyAckDeadlineRequest request, StreamObserver<Empty> call) {
        Answers.answer(call, () -> {
            subscriptions
                    .require(request.getSubscription())
                    .modifyAckDeadline(
                            request.getAckIdsList(), AckDeadline.ofModification(request.getAckDeadlineSeconds()));
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void pull(PullRequest request, StreamObserver<PullResponse> call) {
        try {
            if (request.getMaxMessages() < 1) {
                throw new PubSubFailure(
                        PubSubFailure.Kind.INVALID_ARGUMENT,
                        "Invalid max messages given (max_messages=" + request.getMaxMessages()
                                + "). It must be greater than 0.");
            }
            var subscription = Subscribed.live(subscriptions, request.getSubscription());
            new PullCall(subscription, request, (ServerCallStreamObserver<PullResponse>) call).begin(timer);
        } catch (PubSubFailure failure) {
            call.onError(Answers.statusOf(failure));
        }
    }

    @Override
    public StreamObserver<StreamingPullRequest> streamingPull(StreamObserver<StreamingPullResponse> call) {
        return new PullStream(subscriptions, (ServerCallStreamObserver<StreamingPullResponse>) call);
    }
}
