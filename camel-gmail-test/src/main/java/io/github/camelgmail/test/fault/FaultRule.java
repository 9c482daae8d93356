package io.github.camelgmail.test.fault;

import java.time.Duration;
import java.util.function.Predicate;

/**
 * Which calls a fault befalls, and how often. A new rule befalls every call always; each method here narrows it. Immutable.
 *
 * @param target which calls
 * @param frequency how often
 * @param fault what befalls them
 */
public record FaultRule(CallTarget target, Frequency frequency, Fault fault) {

    /** A rule that puts a fault to every call, until it is narrowed. */
    public static FaultRule of(Fault fault) {
        return new FaultRule(CallTarget.EVERYTHING, Frequency.ALWAYS, fault);
    }

    /**
     * Only calls of a method.
     *
     * @param method such as {@code messages.get}, or a pattern such as {@code messages.*} or {@code *}; {@code batch} for whole batch
     *     requests, {@code upload} for single requests of resumable uploads, {@code token} for requests to the token endpoint
     */
    public FaultRule on(String method) {
        return with(target.withMethod(method));
    }

    /** Only calls by the owner of a mailbox. */
    public FaultRule inMailbox(String address) {
        return with(target.withMailbox(address));
    }

    /** Only parts of batches. */
    public FaultRule inBatch() {
        return with(target.withPlacement(CallTarget.Placement.IN_BATCH));
    }

    /** Only calls that come alone. */
    public FaultRule outsideBatches() {
        return with(target.withPlacement(CallTarget.Placement.ALONE));
    }

    /** Only one part of each batch, the first of which is 1. */
    public FaultRule inPart(int number) {
        return with(target.withPart(number));
    }

    /** Only calls for which a condition holds. */
    public FaultRule where(Predicate<IncomingCall> condition) {
        return with(target.withCondition(condition));
    }

    /** Only so many calls, at least 1. */
    public FaultRule times(int calls) {
        return with(frequency.withTimes(calls));
    }

    /** Each call only with a probability, more than 0 to 1. */
    public FaultRule withProbability(double probability) {
        return with(frequency.withProbability(probability));
    }

    /** Not the first calls, but only those after them. */
    public FaultRule afterCalls(int calls) {
        return with(frequency.withSkipped(calls));
    }

    /** Only for some time from when the rule is added, by the server's clock. */
    public FaultRule during(Duration time) {
        return with(frequency.withWindow(time));
    }

    private FaultRule with(CallTarget newTarget) {
        return new FaultRule(newTarget, frequency, fault);
    }

    private FaultRule with(Frequency newFrequency) {
        return new FaultRule(target, newFrequency, fault);
    }
}
