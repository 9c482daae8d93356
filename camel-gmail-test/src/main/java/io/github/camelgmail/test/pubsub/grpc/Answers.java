package io.github.camelgmail.test.pubsub.grpc;

import io.github.camelgmail.test.pubsub.PubSubFailure;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;

/** Answers calls, and turns refusals into statuses. */
final class Answers {

    private static final System.Logger LOG = System.getLogger(Answers.class.getName());

    private Answers() {}

    static <T> void answer(StreamObserver<T> call, Supplier<T> answer) {
        try {
            call.onNext(answer.get());
            call.onCompleted();
        } catch (PubSubFailure failure) {
            call.onError(statusOf(failure));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The embedded Pub/Sub failed to answer a call", e);
            call.onError(Status.INTERNAL.withDescription("Internal error").asRuntimeException());
        }
    }

    static StatusRuntimeException statusOf(PubSubFailure failure) {
        Status status =
                switch (failure.kind()) {
                    case INVALID_ARGUMENT -> Status.INVALID_ARGUMENT;
                    case NOT_FOUND -> Status.NOT_FOUND;
                    case ALREADY_EXISTS -> Status.ALREADY_EXISTS;
                    case FAILED_PRECONDITION -> Status.FAILED_PRECONDITION;
                    case UNIMPLEMENTED -> Status.UNIMPLEMENTED;
                };
        return status.withDescription(failure.getMessage()).asRuntimeException();
    }
}
