package io.github.camelgmail.bench;

import io.github.camelgmail.test.journal.RecordedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What a reader spent, call by call.
 *
 * @param calls all of them, in the order of their arrival; at least one. Those that were refused cost nothing.
 */
record SpentUnits(List<RecordedRequest> calls) {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final List<Integer> REFUSALS = List.of(403, 429);

    static SpentUnits of(List<RecordedRequest> journal) {
        return new SpentUnits(journal.stream()
                .sorted(Comparator.comparing(RecordedRequest::start))
                .toList());
    }

    long refusals() {
        return calls.stream().filter(call -> REFUSALS.contains(call.status())).count();
    }

    /** Minutes from the first call that have passed wholly when the last one came. */
    long wholeMinutes() {
        return Duration.between(beginning(), calls.get(calls.size() - 1).start())
                .toMinutes();
    }

    /** The units of these minutes. */
    long inWholeMinutes() {
        Instant end = beginning().plus(MINUTE.multipliedBy(wholeMinutes()));
        return calls.stream()
                .filter(call -> call.start().isBefore(end))
                .mapToLong(RecordedRequest::quotaUnits)
                .sum();
    }

    /** The most units that any sixty seconds had. */
    long mostInAMinute() {
        long most = 0;
        long within = 0;
        int oldest = 0;
        for (RecordedRequest call : calls) {
            within += call.quotaUnits();
            while (!calls.get(oldest).start().plus(MINUTE).isAfter(call.start())) {
                within -= calls.get(oldest).quotaUnits();
                oldest++;
            }
            most = Math.max(most, within);
        }
        return most;
    }

    private Instant beginning() {
        return calls.get(0).start();
    }
}
