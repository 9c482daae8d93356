package io.github.camelgmail.test.http;

import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.fault.FaultPlan;
import io.github.camelgmail.test.fault.IncomingCall;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts the planned faults in the place of answers. */
final class FaultStage {

    private final FaultPlan plan;

    FaultStage(FaultPlan plan) {
        this.plan = plan;
    }

    /**
     * Answers a call, or fails it where the plan says so.
     *
     * @param answer carries the call out
     * @throws ConnectionDrop when the plan drops the connection
     */
    WebResponse answer(IncomingCall call, Supplier<WebResponse> answer) {
        Optional<Fault> planned = plan.next(call);
        if (planned.isEmpty()) {
            return answer.get();
        }
        Fault fault = planned.get();
        if (fault.afterEffect()) {
            WebResponse unused = answer.get();
        }
        if (fault instanceof Fault.ErrorAnswer error) {
            return response(error);
        }
        throw new ConnectionDrop();
    }

    private static WebResponse response(Fault.ErrorAnswer error) {
        WebResponse response = WebResponse.of(
                ApiFailure.inDomain(error.domain(), error.code(), error.status(), error.reason(), error.message()));
        for (Map.Entry<String, String> header : error.headers().entrySet()) {
            response = response.with(header.getKey(), header.getValue());
        }
        return response;
    }
}
