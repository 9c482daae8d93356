package io.github.camelgmail.component;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.fault.FaultRule;
import io.github.camelgmail.test.fault.FaultStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** All passing faults of a Gmail at once. */
final class FaultMix {

    private static final double SHARE = 0.1;
    private static final Duration UNTIL_RETRY_AFTER = Duration.ofSeconds(2);

    private final EmbeddedGmail gmail;
    private final Map<String, Long> ofParts = new LinkedHashMap<>();
    private final Map<String, Long> ofRequests = new LinkedHashMap<>();
    private final Map<String, Long> ofConnections = new LinkedHashMap<>();

    private FaultMix(EmbeddedGmail gmail) {
        this.gmail = gmail;
    }

    /**
     * Adds the faults. Errors befall single calls, parts of batches among them; what befalls a connection befalls a batch as a whole.
     *
     * @param readTimeout how long the client waits for an answer, as one of the faults is to answer later than that
     */
    static FaultMix inEveryTenthCall(EmbeddedGmail gmail, Duration readTimeout) {
        Map<String, Fault> errors = errors();
        Map<String, Fault> connections = connections(readTimeout);
        FaultMix mix = new FaultMix(gmail);
        mix.add(mix.ofParts, errors, SHARE, FaultRule::inBatch);
        mix.add(mix.ofRequests, errors, SHARE / 2, FaultRule::outsideBatches);
        mix.add(mix.ofConnections, connections, SHARE / 2, FaultRule::outsideBatches);
        return mix;
    }

    private void add(
            Map<String, Long> rules, Map<String, Fault> faults, double share, UnaryOperator<FaultRule> placement) {
        double shareOfEach = share / faults.size();
        faults.forEach((name, fault) -> rules.put(
                name, gmail.faults().add(placement.apply(FaultRule.of(fault).withProbability(shareOfEach)))));
    }

    private static Map<String, Fault> errors() {
        Map<String, Fault> errors = new LinkedHashMap<>();
        errors.put("429", Fault.tooManyRequests());
        errors.put("429 concurrent", Fault.tooManyConcurrentRequests());
        errors.put("429 Retry after", retryAfter());
        errors.put("403 rate", Fault.rateLimitExceeded());
        errors.put("403 user rate", Fault.userRateLimitExceeded());
        errors.put("500", Fault.backendError());
        errors.put("503", Fault.unavailable());
        return errors;
    }

    private static Fault retryAfter() {
        String instant = Clock.systemUTC()
                .instant()
                .plus(UNTIL_RETRY_AFTER)
                .truncatedTo(ChronoUnit.MILLIS)
                .toString();
        return Fault.answer(
                429, "RESOURCE_EXHAUSTED", "rateLimitExceeded", "User-rate limit exceeded.  Retry after " + instant);
    }

    private static Map<String, Fault> connections(Duration readTimeout) {
        Map<String, Fault> connections = new LinkedHashMap<>();
        connections.put("reset", Fault.droppedConnection());
        connections.put("reset after the effect", Fault.droppedConnection().afterTheEffect());
        connections.put("time-out", Fault.latency(readTimeout.multipliedBy(2)));
        connections.put("cut answer", Fault.bodyCutAt(0.5));
        connections.put("502 of a proxy", Fault.rawAnswer(502, "text/html", "<html>Bad Gateway</html>"));
        return connections;
    }

    /** Which part of all requests and parts of batches has met a fault. */
    double share() {
        return (double) hits() / calls();
    }

    List<Long> hitsOfEachErrorInBatches() {
        return new ArrayList<>(hits(ofParts).values());
    }

    long hitsOfConnections() {
        return sum(hits(ofConnections));
    }

    private int calls() {
        return gmail.journal().requests().size();
    }

    private long hits() {
        return gmail.faults().rules().stream().mapToLong(FaultStatus::hits).sum();
    }

    private Map<String, Long> hits(Map<String, Long> rules) {
        Map<String, Long> hits = new LinkedHashMap<>();
        rules.forEach((name, id) -> gmail.faults().rules().stream()
                .filter(rule -> rule.id() == id)
                .forEach(rule -> hits.put(name, rule.hits())));
        return hits;
    }

    private static long sum(Map<String, Long> hits) {
        return hits.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public String toString() {
        return "%d faults in %d calls (%.1f %%): in parts of batches %s, in other calls %s, in connections %s"
                .formatted(hits(), calls(), 100 * share(), hits(ofParts), hits(ofRequests), hits(ofConnections));
    }
}
