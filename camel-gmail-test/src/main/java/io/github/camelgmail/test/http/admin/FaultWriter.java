package io.github.camelgmail.test.http.admin;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.fault.CallTarget;
import io.github.camelgmail.test.fault.ClockJump;
import io.github.camelgmail.test.fault.DroppedConnection;
import io.github.camelgmail.test.fault.ErrorAnswer;
import io.github.camelgmail.test.fault.ExpiredHistory;
import io.github.camelgmail.test.fault.Failure;
import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.fault.FaultStatus;
import io.github.camelgmail.test.fault.Frequency;
import io.github.camelgmail.test.fault.Latency;
import io.github.camelgmail.test.fault.LatencyDistribution;
import io.github.camelgmail.test.fault.RawAnswer;
import io.github.camelgmail.test.fault.RevokedToken;
import io.github.camelgmail.test.fault.TruncatedBody;
import java.util.Map;

/** Writes fault rules as JSON, in the form in which {@link FaultReader} reads them. */
final class FaultWriter {

    private FaultWriter() {}

    static JsonObject status(FaultStatus status) {
        JsonObject json = new JsonObject();
        json.addProperty("id", status.id());
        json.addProperty("hits", status.hits());
        status.remaining().ifPresent(left -> json.addProperty("remaining", left));
        json.addProperty("happened", status.hasHappened());
        target(json, status.rule().target());
        frequency(json, status.rule().frequency());
        json.add("fault", fault(status.rule().fault()));
        return json;
    }

    private static void target(JsonObject json, CallTarget target) {
        json.addProperty("method", target.method());
        if (!target.mailbox().isEmpty()) {
            json.addProperty("mailbox", target.mailbox());
        }
        if (target.placement() != CallTarget.Placement.ANYWHERE) {
            json.addProperty("inBatch", target.placement() == CallTarget.Placement.IN_BATCH);
        }
        target.part().ifPresent(part -> json.addProperty("part", part));
    }

    private static void frequency(JsonObject json, Frequency frequency) {
        frequency.times().ifPresent(times -> json.addProperty("times", times));
        json.addProperty("probability", frequency.probability());
        if (frequency.skipped() > 0) {
            json.addProperty("afterCalls", frequency.skipped());
        }
        if (frequency.window() != null) {
            json.addProperty("during", frequency.window().toString());
        }
    }

    private static JsonObject fault(Fault fault) {
        JsonObject json = new JsonObject();
        if (fault instanceof ErrorAnswer error) {
            error(json, error);
        } else if (fault instanceof RawAnswer raw) {
            raw(json, raw);
        } else if (fault instanceof DroppedConnection) {
            json.addProperty("type", "droppedConnection");
        } else if (fault instanceof TruncatedBody cut) {
            json.addProperty("type", "truncatedBody");
            cut.bytes().ifPresent(bytes -> json.addProperty("bytes", bytes));
            cut.share().ifPresent(share -> json.addProperty("share", share));
        } else if (fault instanceof Latency latency) {
            json.addProperty("type", "latency");
            distribution(json, latency.distribution());
        } else if (fault instanceof ExpiredHistory) {
            json.addProperty("type", "expiredHistory");
        } else if (fault instanceof RevokedToken revoked) {
            json.addProperty("type", "revokedToken");
            json.addProperty("refreshTokensToo", revoked.refreshTokensToo());
        } else if (fault instanceof ClockJump jump) {
            json.addProperty("type", "clockJump");
            json.addProperty("step", jump.step().toString());
        }
        if (fault instanceof Failure failure && !(fault instanceof TruncatedBody)) {
            json.addProperty("afterEffect", failure.afterEffect());
        }
        return json;
    }

    private static void error(JsonObject json, ErrorAnswer error) {
        json.addProperty("type", "error");
        json.addProperty("code", error.code());
        json.addProperty("status", error.status());
        json.addProperty("domain", error.domain());
        json.addProperty("reason", error.reason());
        json.addProperty("message", error.message());
        headers(json, error.headers());
    }

    private static void raw(JsonObject json, RawAnswer raw) {
        json.addProperty("type", "raw");
        json.addProperty("code", raw.code());
        json.addProperty("body", raw.body());
        headers(json, raw.headers());
    }

    private static void headers(JsonObject json, Map<String, String> headers) {
        if (!headers.isEmpty()) {
            JsonObject fields = new JsonObject();
            headers.forEach(fields::addProperty);
            json.add("headers", fields);
        }
    }

    private static void distribution(JsonObject json, LatencyDistribution distribution) {
        if (distribution instanceof LatencyDistribution.Fixed fixed) {
            json.addProperty("time", fixed.time().toString());
        } else if (distribution instanceof LatencyDistribution.Uniform uniform) {
            json.addProperty("shortest", uniform.shortest().toString());
            json.addProperty("longest", uniform.longest().toString());
        } else if (distribution instanceof LatencyDistribution.Exponential exponential) {
            json.addProperty("mean", exponential.mean().toString());
        } else if (distribution instanceof LatencyDistribution.Lognormal lognormal) {
            json.addProperty("median", lognormal.median().toString());
            json.addProperty("sigma", lognormal.sigma());
        }
    }
}
