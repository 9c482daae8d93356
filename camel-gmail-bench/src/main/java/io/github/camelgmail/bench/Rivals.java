package io.github.camelgmail.bench;

import static io.github.camelgmail.bench.Rival.BY_HAND;
import static io.github.camelgmail.bench.Rival.FEED;
import static io.github.camelgmail.bench.Rival.FEED_IN_MEMORY;
import static io.github.camelgmail.bench.Rival.FEED_MARKING;
import static io.github.camelgmail.bench.Rival.GOOGLE_MAIL;
import static io.github.camelgmail.bench.Rival.STREAM;
import static io.github.camelgmail.bench.Rival.STREAM_TUNED;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads new messages of ten kilobytes with Apache Camel's own components, with a hand-written loop and with
 * {@code gmail:history}, each in a JVM of its own, and this JVM has the embedded Gmail.
 */
public final class Rivals {

    private static final String LATENCIES = "50,0,20,100";
    private static final int HEADLINE_LATENCY = 50;
    private static final int MESSAGES = 2_000;
    private static final int MESSAGES_OF_THE_SLOW = 500;
    private static final int RUNS = 3;

    private final Duration latency;
    private final int messages;
    private final int slowMessages;
    private final int runs;

    private Rivals(int latencyMillis, int messages, int slowMessages, int runs) {
        latency = Duration.ofMillis(latencyMillis);
        this.messages = messages;
        this.slowMessages = slowMessages;
        this.runs = runs;
    }

    /**
     * Measures.
     *
     * @param arguments {@code --latency} in milliseconds, several between commas; {@code --messages}; {@code --part}, how
     *     many messages those read who are too slow for all; {@code --runs}; {@code --into}
     */
    public static void main(String[] arguments) throws IOException {
        Arguments given = Arguments.of(arguments, "latency", "messages", "part", "runs");
        int messages = given.number("messages", MESSAGES);
        for (int millis : given.numbers("latency", LATENCIES)) {
            int part = Math.min(messages, given.number("part", MESSAGES_OF_THE_SLOW));
            List<RivalRuns> all = new Rivals(millis, messages, part, given.number("runs", RUNS)).measure();
            new RivalPart(millis, all).part().publish(given.page());
        }
    }

    /** The quick ones by turns, so that what else the machine does meets them alike; then the slow ones. */
    private List<RivalRuns> measure() throws IOException {
        List<RivalRuns> quick = new ArrayList<>();
        for (Rival rival : List.of(BY_HAND, FEED, FEED_IN_MEMORY, FEED_MARKING)) {
            quick.add(RivalRuns.none(rival, messages, messages));
        }
        for (int run = 0; run < runs; run++) {
            for (RivalRuns runsOfOne : quick) {
                runsOfOne.readOnceMore(latency);
            }
        }
        List<RivalRuns> all = new ArrayList<>(slow());
        all.addAll(quick);
        return all;
    }

    private List<RivalRuns> slow() throws IOException {
        List<RivalRuns> slow = new ArrayList<>();
        if (latency.toMillis() == HEADLINE_LATENCY) {
            slow.add(once(STREAM, slowMessages));
            slow.add(once(STREAM_TUNED, messages));
        }
        slow.add(once(STREAM_TUNED, slowMessages));
        slow.add(once(GOOGLE_MAIL, slowMessages));
        return slow;
    }

    private RivalRuns once(Rival rival, int part) throws IOException {
        RivalRuns once = RivalRuns.none(rival, part, messages);
        once.readOnceMore(latency);
        return once;
    }
}
