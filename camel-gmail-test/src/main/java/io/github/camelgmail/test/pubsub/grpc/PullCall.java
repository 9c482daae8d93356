package io.github.camelgmail.test.pubsub.grpc;

import com.google.pubsub.v1.PullRequest;
import com.google.pubsub.v1.PullResponse;
import io.github.camelgmail.test.pubsub.Lease;
import io.github.camelgmail.test.pubsub.PubSubFailure;
import io.github.camelgmail.test.pubsub.Reader;
import io.github.camelgmail.test.pubsub.Subscription;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One call of Pull, which waits a while for a message. */
final class PullCall {

    private static final long PATIENCE_SECONDS = 5;
    private static final int MOST_MESSAGES = 1_000;

    private final Subscription subscription;
    private final PullRequest request;
    private final ServerCallStreamObserver<PullResponse> call;
    private final Reader reader = Reader.unlimited();
    private Runnable stopListening = () -> {};
    private boolean answered;

    PullCall(Subscription subscription, PullRequest request, ServerCallStreamObserver<PullResponse> call) {
        this.subscription = subscription;
        this.request = request;
        this.call = call;
    }

    @SuppressWarnings("deprecation")
    void begin(ScheduledExecutorService timer) {
        call.setOnCancelHandler(this::leave);
        listen();
        look();
        if (request.getReturnImmediately()) {
            giveUp();
        } else {
            Future<?> unused = timer.schedule(this::giveUp, PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Whoever publishes meanwhile waits, so that an answer ends the listening. */
    private synchronized void listen() {
        stopListening = subscription.listen(this::look);
    }

    private synchronized void look() {
        if (answered || call.isCancelled()) {
            return;
        }
        Optional<PubSubFailure> end = Subscribed.end(subscription);
        if (end.isPresent()) {
            leave();
            call.onError(Answers.statusOf(end.get()));
            return;
        }
        int most = Math.min(request.getMaxMessages(), MOST_MESSAGES);
        List<Lease> leases =
                subscription.take(reader, most, subscription.settings().ackDeadline());
        if (!leases.isEmpty()) {
            answer(leases);
        }
    }

    private synchronized void giveUp() {
        if (!answered && !call.isCancelled()) {
            answer(List.of());
        }
    }

    private void answer(List<Lease> leases) {
        leave();
        call.onNext(PullResponse.newBuilder()
                .addAllReceivedMessages(Messages.received(leases, subscription))
                .build());
        call.onCompleted();
    }

    private synchronized void leave() {
        answered = true;
        stopListening.run();
    }
}
