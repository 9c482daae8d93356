package io.github.camelgmail.bench;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.journal.RecordedRequest;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Kills the feeds of a run at random points, and finds out what the next one does a second time. */
final class Kills {

    private static final int SEED = 4;

    private final EmbeddedGmail gmail;
    private final FeedRun run;
    private final int messages;
    private final Set<String> asked = new HashSet<>();
    private long seen;
    private int repeated;
    private int mostAskedAgain;
    private int mostDeliveredAgain;
    private long mostListed;

    private Kills(LargeMailbox mailbox, FeedRun run) {
        this.gmail = mailbox.gmail();
        this.run = run;
        this.messages = mailbox.internalDates().size();
    }

    /** Reads the mailbox to its end, killing the feed so often. */
    static Kills during(FeedRun run, LargeMailbox mailbox, int kills) throws Exception {
        Kills course = new Kills(mailbox, run);
        for (int point : new Random(SEED)
                .ints(kills, 1, mailbox.internalDates().size())
                .sorted()
                .toArray()) {
            run.killedAfter(Math.max(1, point - run.delivered().distinct().size()));
            course.processEnded();
        }
        int left = course.messages - run.delivered().distinct().size();
        FeedResult unused = run.afterKills(left);
        course.processEnded();
        return course;
    }

    private void processEnded() throws IOException {
        boolean restarted = seen > 0;
        List<RecordedRequest> requests = gmail.journal().requests().stream()
                .filter(request -> request.number() > seen)
                .toList();
        int again = askedAgain(requests);
        int repeatedNow = run.delivered().repeated();
        if (restarted) {
            mostAskedAgain = Math.max(mostAskedAgain, again);
            mostDeliveredAgain = Math.max(mostDeliveredAgain, repeatedNow - repeated);
            mostListed = Math.max(mostListed, listedFirst(requests));
        }
        repeated = repeatedNow;
        seen += requests.size();
    }

    private int askedAgain(List<RecordedRequest> requests) {
        int again = 0;
        for (RecordedRequest request : requests) {
            if (request.method().equals("messages.get") && !asked.add(id(request))) {
                again++;
            }
        }
        return again;
    }

    private static String id(RecordedRequest get) {
        return get.path().substring(get.path().lastIndexOf('/') + 1);
    }

    private static long listedFirst(List<RecordedRequest> requests) {
        return requests.stream()
                .takeWhile(request -> !request.method().equals("messages.get"))
                .filter(request -> request.method().equals("messages.list"))
                .count();
    }

    /** The most messages that a restarted feed asked for though one before it had done so. */
    int mostAskedAgain() {
        return mostAskedAgain;
    }

    /** The most messages that a restarted feed delivered though one before it had done so. */
    int mostDeliveredAgain() {
        return mostDeliveredAgain;
    }

    /** The most pages of ids that a restarted feed asked for before it asked for a message. */
    long mostListed() {
        return mostListed;
    }
}
