package io.github.camelgmail.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All readings by one rival under the same conditions.
 *
 * @param rival who read
 * @param messages how many were read each time
 * @param whole how many there would be; more than were read, where a smaller part stands for the whole
 * @param readings at least one
 */
record RivalRuns(Rival rival, int messages, int whole, List<RivalReading> readings) {

    static RivalRuns none(Rival rival, int messages, int whole) {
        return new RivalRuns(rival, messages, whole, new ArrayList<>());
    }

    /** In a new process, which has read as many messages without latency before. */
    void readOnceMore(Duration latency) throws IOException {
        Mailing mails = Mailing.ofSampleMails(messages);
        try (RivalProcess process = RivalProcess.start(rival)) {
            RivalReading unused = process.read(mails, Duration.ZERO);
            readings.add(process.read(mails, latency));
        }
    }

    boolean isPart() {
        return messages < whole;
    }

    /** The median time for the whole, in seconds; in proportion where a part was read. */
    double seconds() {
        return median().seconds() * whole / messages;
    }

    double unitsPerMessage() {
        return (double) median().requests().quotaUnits2026() / messages;
    }

    double requestsPerMessage() {
        return (double) median().requests().httpRequests() / messages;
    }

    RivalReading median() {
        List<RivalReading> sorted = readings.stream()
                .sorted(Comparator.comparingDouble(RivalReading::seconds))
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    double least() {
        return readings.stream().mapToDouble(RivalReading::seconds).min().orElseThrow() * whole / messages;
    }

    double most() {
        return readings.stream().mapToDouble(RivalReading::seconds).max().orElseThrow() * whole / messages;
    }

    int peakHeap() {
        return readings.stream().mapToInt(RivalReading::peakHeap).max().orElseThrow();
    }
}
