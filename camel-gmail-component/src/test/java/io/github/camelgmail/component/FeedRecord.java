package io.github.camelgmail.component;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.SinkFile.Line;
import io.github.camelgmail.test.mailbox.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a feed that was killed.
 *
 * @param scenario how it was set up
 * @param arrived all mail, in the order of its arrival
 * @param sunk the lines of the sink
 * @param runs all lives of its process
 * @param expiries how often Gmail said that it no longer held the history
 */
record FeedRecord(FeedScenario scenario, List<Message> arrived, List<Line> sunk, List<FeedRun> runs, long expiries) {

    /** An exchange that ran once more in a later run. */
    private record Repeat(String messageId, int killedRun) {}

    void assertNothingIsLost() {
        assertThat(sunk)
                .extracting(Line::messageId)
                .hasSameElementsAs(arrived.stream().map(Message::id).toList());
    }

    /** With one exchange at a time the order of the mailbox, with several that of each thread. */
    void assertOrderIsKept() {
        List<String> delivered = sunk.stream().map(Line::messageId).distinct().toList();
        if (scenario.concurrentConsumers() == 1) {
            assertThat(delivered)
                    .containsExactlyElementsOf(arrived.stream().map(Message::id).toList());
            return;
        }
        Map<String, String> threads = new HashMap<>();
        arrived.forEach(message -> threads.put(message.id(), message.threadId()));
        assertThat(delivered.stream().collect(groupingBy(threads::get)))
                .isEqualTo(arrived.stream().map(Message::id).collect(groupingBy(threads::get)));
    }

    void assertOnlyExchangesInFlightAreRepeated() {
        assertThat(repeats()).allSatisfy(repeat -> {
            FeedRun run = killed(repeat);
            assertThat(run.isKilled()).isTrue();
            assertThat(run.wasInFlight(repeat.messageId(), scenario.concurrentConsumers()))
                    .isTrue();
        });
        assertThat(mostRepeatsOfAKill()).isLessThanOrEqualTo(scenario.concurrentConsumers());
    }

    void assertNothingRememberedIsRepeated() {
        assertThat(repeats())
                .allSatisfy(repeat -> assertThat(killed(repeat).remembered()).doesNotContain(repeat.messageId()));
    }

    private FeedRun killed(Repeat repeat) {
        return runs.get(repeat.killedRun() - 1);
    }

    /** Counts the exchanges that were repeated though they had done all their work. */
    long repeatsAfterTheSink() {
        return repeats().stream()
                .filter(repeat -> killed(repeat).hasSunk(repeat.messageId()))
                .count();
    }

    int repeatCount() {
        return repeats().size();
    }

    long mostRepeatsOfAKill() {
        return repeats().stream().collect(groupingBy(Repeat::killedRun, counting())).values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private List<Repeat> repeats() {
        return sunk.stream().collect(groupingBy(Line::messageId)).values().stream()
                .flatMap(lines -> lines.subList(0, lines.size() - 1).stream())
                .map(line -> new Repeat(line.messageId(), line.run()))
                .toList();
    }
}
