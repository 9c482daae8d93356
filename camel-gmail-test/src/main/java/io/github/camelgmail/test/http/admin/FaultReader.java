package io.github.camelgmail.test.http.admin;

import io.github.camelgmail.test.fault.Circumstance;
import io.github.camelgmail.test.fault.ErrorAnswer;
import io.github.camelgmail.test.fault.Failure;
import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.fault.FaultRule;
import io.github.camelgmail.test.fault.LatencyDistribution;
import io.github.camelgmail.test.fault.RawAnswer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads fault rules from JSON. */
final class FaultReader {

    /** Faults that need nothing but their name. */
    private static final Map<String, Fault> NAMED = new TreeMap<>(Map.ofEntries(
            Map.entry("tooManyRequests", Fault.tooManyRequests()),
            Map.entry("tooManyConcurrentRequests", Fault.tooManyConcurrentRequests()),
            Map.entry("rateLimitExceeded", Fault.rateLimitExceeded()),
            Map.entry("userRateLimitExceeded", Fault.userRateLimitExceeded()),
            Map.entry("dailyLimitExceeded", Fault.dailyLimitExceeded()),
            Map.entry("backendError", Fault.backendError()),
            Map.entry("unavailable", Fault.unavailable()),
            Map.entry("invalidCredentials", Fault.invalidCredentials()),
            Map.entry("notFound", Fault.notFound()),
            Map.entry("droppedConnection", Fault.droppedConnection()),
            Map.entry("expiredHistory", Fault.expiredHistory()),
            Map.entry("revokedToken", Fault.revokedToken())));

    private static final String TYPES =
            "error, raw, truncatedBody, latency, clockJump, revokedToken, or one of " + NAMED.keySet();

    private FaultReader() {}

    /**
     * Reads a rule.
     *
     * @throws IllegalArgumentException naming the field that cannot be used
     */
    static FaultRule rule(Form form) {
        FaultRule rule = FaultRule.of(fault(form)).on(form.text("method").orElse("*"));
        rule = form.text("mailbox").map(rule::inMailbox).orElse(rule);
        Optional<Boolean> inBatch = form.flag("inBatch");
        if (inBatch.isPresent()) {
            rule = inBatch.get() ? rule.inBatch() : rule.outsideBatches();
        }
        rule = form.smallNumber("part").map(rule::inPart).orElse(rule);
        rule = form.smallNumber("times").map(rule::times).orElse(rule);
        rule = form.number("probability").map(rule::withProbability).orElse(rule);
        rule = form.smallNumber("afterCalls").map(rule::afterCalls).orElse(rule);
        rule = form.duration("during").map(rule::during).orElse(rule);
        form.requireNoMore();
        return rule;
    }

    private static Fault fault(Form form) {
        if (form.isText("fault")) {
            String name = form.text("fault").orElseThrow();
            return named(name).orElseThrow(() -> form.wrong("fault", "an object, or one of " + NAMED.keySet()));
        }
        Form inner = form.form("fault").orElseThrow(() -> form.missing("fault", "an object with a type"));
        Fault fault = typed(inner);
        boolean afterEffect = inner.flag("afterEffect").orElse(false);
        if (afterEffect && fault instanceof Circumstance) {
            throw inner.wrong("afterEffect", "absent for a fault that lets the call go on");
        }
        inner.requireNoMore();
        return afterEffect && fault instanceof Failure failure ? failure.afterTheEffect() : fault;
    }

    private static Fault typed(Form form) {
        String type = form.text("type").orElseThrow(() -> form.missing("type", "one of " + TYPES));
        return switch (type) {
            case "error" -> error(form);
            case "raw" -> raw(form);
            case "truncatedBody" -> truncated(form);
            case "latency" -> Fault.latency(latency(form));
            case "clockJump" ->
                Fault.clockJump(form.duration("step").orElseThrow(() -> form.missing("step", "a duration")));
            case "revokedToken" ->
                form.flag("refreshTokensToo").orElse(false)
                        ? Fault.revokedToken().withRefreshTokens()
                        : Fault.revokedToken();
            default -> named(type).orElseThrow(() -> form.wrong("type", "one of " + TYPES));
        };
    }

    private static Optional<Fault> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    private static Fault error(Form form) {
        int code = form.smallNumber("code").orElseThrow(() -> form.missing("code", "an HTTP status from 400 to 599"));
        return new ErrorAnswer(
                code,
                form.text("status").orElse("UNKNOWN"),
                form.text("domain").orElse("global"),
                form.text("reason").orElse("backendError"),
                form.text("message").orElse("Staged error " + code),
                form.texts("headers"),
                false);
    }

    private static Fault raw(Form form) {
        int code = form.smallNumber("code").orElseThrow(() -> form.missing("code", "an HTTP status from 200 to 599"));
        return new RawAnswer(code, form.texts("headers"), form.text("body").orElse(""), false);
    }

    private static Fault truncated(Form form) {
        if (form.has("bytes") == form.has("share")) {
            throw form.wrong("bytes", "there, or share, and not both");
        }
        return form.has("bytes")
                ? Fault.bodyCutAfter(form.wholeNumber("bytes").orElseThrow())
                : Fault.bodyCutAt(form.number("share").orElseThrow());
    }

    private static LatencyDistribution latency(Form form) {
        Optional<Duration> time = form.duration("time");
        if (time.isPresent()) {
            return LatencyDistribution.fixed(time.get());
        }
        Optional<Duration> mean = form.duration("mean");
        if (mean.isPresent()) {
            return LatencyDistribution.exponential(mean.get());
        }
        Optional<Duration> median = form.duration("median");
        if (median.isPresent()) {
            return LatencyDistribution.lognormal(
                    median.get(), form.number("sigma").orElse(0.5));
        }
        Duration longest = form.duration("longest")
                .orElseThrow(() -> form.missing("time", "a duration; or give mean, median and sigma, or longest"));
        return LatencyDistribution.uniform(form.duration("shortest").orElse(Duration.ZERO), longest);
    }
}
