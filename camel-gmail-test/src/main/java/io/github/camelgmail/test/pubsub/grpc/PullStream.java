package io.github.camelgmail.test.pubsub.grpc;

import com.google.pubsub.v1.StreamingPullRequest;
import com.google.pubsub.v1.StreamingPullResponse;
import io.github.camelgmail.test.pubsub.Lease;
import io.github.camelgmail.test.pubsub.PubSubFailure;
import io.github.camelgmail.test.pubsub.Reader;
import io.github.camelgmail.test.pubsub.Subscription;
import io.github.camelgmail.test.pubsub.Subscriptions;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call of StreamingPull: messages go out as they come, acknowledgements come in. */
final class PullStream implements StreamObserver<StreamingPullRequest> {

    private static final int MOST_AT_ONCE = 100;

    private final Subscriptions subscriptions;
    private final ServerCallStreamObserver<StreamingPullResponse> call;
    private @Nullable Subscription subscription;
    private Reader reader = Reader.unlimited();
    private Duration deadline = Duration.ZERO;
    private Runnable stopListening = () -> {};
    private boolean over;

    PullStream(Subscriptions subscriptions, ServerCallStreamObserver<StreamingPullResponse> call) {
        this.subscriptions = subscriptions;
        this.call = call;
        call.setOnReadyHandler(this::send);
        call.setOnCancelHandler(this::leave);
    }

    @Override
    public void onNext(StreamingPullRequest request) {
        try {
            Subscription open = opened(request);
            setDeadline(request.getStreamAckDeadlineSeconds());
            settle(open, request);
            send();
        } catch (PubSubFailure failure) {
            end(failure);
        }
    }

    @Override
    public void onError(Throwable cause) {
        leave();
    }

    @Override
    public synchronized void onCompleted() {
        if (!over) {
            leave();
            call.onCompleted();
        }
    }

    private synchronized Subscription opened(StreamingPullRequest request) {
        if (subscription != null) {
            requireLater(request);
            return subscription;
        }
        if (request.getStreamAckDeadlineSeconds() == 0) {
            AckDeadline.ofStream(0);
        }
        Subscription found = Subscribed.live(subscriptions, request.getSubscription());
        reader = new Reader(request.getMaxOutstandingMessages(), request.getMaxOutstandingBytes());
        subscription = found;
        stopListening = found.listen(this::send);
        return found;
    }

    /** Which subscription, and how much of it may be outstanding, is said once. */
    private static void requireLater(StreamingPullRequest request) {
        if (!request.getSubscription().isEmpty()
                || request.getMaxOutstandingMessages() != 0
                || request.getMaxOutstandingBytes() != 0) {
            throw new PubSubFailure(
                    PubSubFailure.Kind.INVALID_ARGUMENT,
                    "subscription, max_outstanding_messages and max_outstanding_bytes can be set in the first request"
                            + " of a stream only.");
        }
    }

    private synchronized void setDeadline(int seconds) {
        if (seconds != 0) {
            deadline = AckDeadline.ofStream(seconds);
        }
    }

    private static void settle(Subscription subscription, StreamingPullRequest request) {
        if (request.getModifyDeadlineAckIdsCount() != request.getModifyDeadlineSecondsCount()) {
            throw new PubSubFailure(
                    PubSubFailure.Kind.INVALID_ARGUMENT,
                    "modify_deadline_seconds and modify_deadline_ack_ids must be of the same size.");
        }
        for (int index = 0; index < request.getModifyDeadlineAckIdsCount(); index++) {
            subscription.modifyAckDeadline(
                    List.of(request.getModifyDeadlineAckIds(index)),
                    AckDeadline.ofModification(request.getModifyDeadlineSeconds(index)));
        }
        if (request.getAckIdsCount() > 0) {
            subscription.acknowledge(request.getAckIdsList());
        }
    }

    /** Sends what is ready and fits, while the connection takes it. Any thread may call this. */
    private synchronized void send() {
        Subscription open = subscription;
        if (open == null || over) {
            return;
        }
        Optional<PubSubFailure> end = Subscribed.end(open);
        if (end.isPresent()) {
            end(end.get());
            return;
        }
        boolean more = true;
        while (more && call.isReady() && !call.isCancelled()) {
            more = sendSome(open);
        }
    }

    private boolean sendSome(Subscription open) {
        List<Lease> leases = open.take(reader, MOST_AT_ONCE, deadline);
        if (!leases.isEmpty()) {
            call.onNext(StreamingPullResponse.newBuilder()
                    .addAllReceivedMessages(Messages.received(leases, open))
                    .setSubscriptionProperties(StreamingPullResponse.SubscriptionProperties.newBuilder()
                            .setMessageOrderingEnabled(open.settings().ordered()))
                    .build());
        }
        return !leases.isEmpty();
    }

    private synchronized void end(PubSubFailure failure) {
        if (!over) {
            leave();
            call.onError(Answers.statusOf(failure));
        }
    }

    private synchronized void leave() {
        over = true;
        stopListening.run();
    }
}
