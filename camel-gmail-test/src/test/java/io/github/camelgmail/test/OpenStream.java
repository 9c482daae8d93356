package io.github.camelgmail.test;

import com.google.pubsub.v1.ReceivedMessage;
import com.google.pubsub.v1.StreamingPullRequest;
import com.google.pubsub.v1.StreamingPullResponse;
import com.google.pubsub.v1.SubscriberGrpc;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** One streaming pull as the reader sees it. */
final class OpenStream implements StreamObserver<StreamingPullResponse> {

    private final List<ReceivedMessage> messages = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Status.Code> end = new CompletableFuture<>();
    private final StreamObserver<StreamingPullRequest> requests;

    OpenStream(StockClients clients, StreamingPullRequest first) {
        requests = SubscriberGrpc.newStub(clients.channel()).streamingPull(this);
        requests.onNext(first);
    }

    void send(StreamingPullRequest.Builder request) {
        requests.onNext(request.build());
    }

    StreamObserver<StreamingPullRequest> requests() {
        return requests;
    }

    List<ReceivedMessage> messages() {
        return messages;
    }

    CompletableFuture<Status.Code> end() {
        return end;
    }

    @Override
    public void onNext(StreamingPullResponse response) {
        messages.addAll(response.getReceivedMessagesList());
    }

    @Override
    public void onError(Throwable cause) {
        end.complete(Status.fromThrowable(cause).getCode());
    }

    @Override
    public void onCompleted() {
        end.complete(Status.Code.OK);
    }
}
