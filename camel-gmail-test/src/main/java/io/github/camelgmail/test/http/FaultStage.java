package io.github.camelgmail.test.http;

import io.github.camelgmail.test.fault.Circumstance;
import io.github.camelgmail.test.fault.DroppedConnection;
import io.github.camelgmail.test.fault.ErrorAnswer;
import io.github.camelgmail.test.fault.Failure;
import io.github.camelgmail.test.fault.FaultPlan;
import io.github.camelgmail.test.fault.IncomingCall;
import io.github.camelgmail.test.fault.RawAnswer;
import io.github.camelgmail.test.fault.TakenFault;
import io.github.camelgmail.test.fault.TruncatedBody;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Stages the planned faults: lets circumstances come about, and puts failures in the place of answers. */
final class FaultStage {

    private final FaultPlan plan;
    private final CircumstanceStage circumstances;
    private final Deliveries deliveries;

    FaultStage(FaultPlan plan, CircumstanceStage circumstances, Deliveries deliveries) {
        this.plan = plan;
        this.circumstances = circumstances;
        this.deliveries = deliveries;
    }

    /**
     * Answers a call, or fails it where the plan says so.
     *
     * @param answer carries the call out
     * @throws ConnectionDrop when the plan drops the connection
     */
    WebResponse answer(IncomingCall call, WebRequest request, Supplier<WebResponse> answer) {
        Optional<Failure> failure = Optional.empty();
        for (TakenFault taken : plan.take(call)) {
            if (taken.fault() instanceof Circumstance circumstance) {
                circumstances.arrange(circumstance, taken.delay(), call, request);
            } else if (taken.fault() instanceof Failure staged) {
                failure = Optional.of(staged);
            }
        }
        return failure.isPresent() ? failed(failure.get(), answer) : answer.get();
    }

    private WebResponse failed(Failure failure, Supplier<WebResponse> answer) {
        WebResponse real = failure.afterEffect() ? answer.get() : WebResponse.empty(204);
        if (failure instanceof ErrorAnswer error) {
            return withHeaders(response(error), error.headers());
        }
        if (failure instanceof RawAnswer raw) {
            return new WebResponse(raw.code(), raw.headers(), raw.body().getBytes(StandardCharsets.UTF_8));
        }
        if (failure instanceof TruncatedBody cut) {
            deliveries.current().cutOff(cut);
            return real;
        }
        if (failure instanceof DroppedConnection) {
            throw new ConnectionDrop();
        }
        throw new IllegalStateException("no way is known to stage " + failure);
    }

    private static WebResponse response(ErrorAnswer error) {
        return WebResponse.of(
                ApiFailure.inDomain(error.domain(), error.code(), error.status(), error.reason(), error.message()));
    }

    private static WebResponse withHeaders(WebResponse plain, Map<String, String> headers) {
        WebResponse response = plain;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            response = response.with(header.getKey(), header.getValue());
        }
        return response;
    }
}
