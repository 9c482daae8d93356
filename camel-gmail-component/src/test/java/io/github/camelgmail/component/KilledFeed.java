package io.github.camelgmail.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.FeedProcess.Announcement;
import io.github.camelgmail.component.KillPoint.Sight;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.fault.FaultRule;
import io.github.camelgmail.test.fault.IncomingCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A mailbox whose feed is killed and started again until all of its mail has come into a {@link SinkFile}. */
final class KilledFeed implements AutoCloseable {

    private static final int SUBJECTS = 60;
    private static final int MAIL_WHILE_DOWN = 5;
    private static final int MAIL_WHILE_WAITING = 10;
    private static final int NOT_FOUND = 404;
    private static final int POLLS_OF_CALM = 5;
    private static final Duration GLANCE = Duration.ofMillis(2);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final EmbeddedGmail gmail;
    private final EmbeddedMailbox mailbox;
    private final FeedScenario scenario;
    private final Path folder;
    private final int messages;
    private final SplittableRandom random;
    private final Correspondence mail;
    private final long watch;
    private final Set<String> sunk = ConcurrentHashMap.newKeySet();
    private final AtomicInteger allPolls = new AtomicInteger();
    private final AtomicInteger historyPolls = new AtomicInteger();
    private final List<FeedRun> runs = new ArrayList<>();
    private int expected;
    private volatile KillTrap trap = KillTrap.NEVER;

    /**
     * Sets a feed up.
     *
     * @param folder for the sink, the checkpoints and the errors
     * @param messages how many arrive in all
     * @param random decides where it is killed, and what arrives
     */
    KilledFeed(EmbeddedGmail gmail, FeedScenario scenario, Path folder, int messages, SplittableRandom random) {
        this.gmail = gmail;
        this.mailbox = gmail.mailbox(folder.getFileName() + "@example.com");
        this.scenario = scenario;
        this.folder = folder;
        this.messages = messages;
        this.random = random;
        this.mail = new Correspondence(mailbox, random.nextLong(), SUBJECTS);
        this.watch = gmail.faults()
                .add(FaultRule.of(Fault.notFound()).inMailbox(mailbox.address()).where(this::failsAfterALook));
    }

    /** Kills it so often, or until everything is delivered; then lets a last run deliver the rest. */
    FeedRecord run(int mostKills) throws IOException, InterruptedException {
        begin();
        for (int kill = 0; kill < mostKills && !isDone(); kill++) {
            killedRun(KillPoint.draw(random, scenario.marksAsRead()));
            changeWhileDown();
        }
        calmRun();
        return new FeedRecord(scenario, mail.arrived(), SinkFile.in(folder), runs, expiredCalls());
    }

    /** History can expire only where it has been followed. */
    private void begin() throws IOException, InterruptedException {
        if (scenario.historyExpires()) {
            expected = messages / 4;
            calmRun();
            expected = messages;
            changeWhileDown();
        } else {
            expected = messages;
            mail.arrive(messages / 2);
        }
    }

    private void killedRun(KillPoint point) throws IOException, InterruptedException {
        trap = new KillTrap(point);
        try (FeedProcess process = start()) {
            boolean sprung = sprungBeforeAllIsDone(process);
            KillTrap.pause(point.delay());
            List<Announcement> said = process.kill();
            runs.add(new FeedRun(
                    runs.size() + 1, said, sprung ? point.after() : Sight.IDLE, isAmidStore(), remembered()));
        }
    }

    private boolean sprungBeforeAllIsDone(FeedProcess process) throws InterruptedException {
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (!trap.isSprungWithin(GLANCE)) {
            assertThat(System.nanoTime())
                    .as(() -> sunk.size() + " of " + expected + " messages delivered in time by " + process)
                    .isLessThan(limit);
            if (isDone()) {
                return false;
            }
            arriveIfItWaits(process);
        }
        return true;
    }

    /** A run that is not killed. */
    private void calmRun() throws IOException, InterruptedException {
        trap = KillTrap.NEVER;
        try (FeedProcess process = start()) {
            assertThat(sprungBeforeAllIsDone(process)).isFalse();
            awaitPolls(process);
            runs.add(new FeedRun(runs.size() + 1, process.stop(), null, false, remembered()));
        }
    }

    /** Lets the feed find nothing more; in its history where that has expired, even though a resync takes seconds. */
    private void awaitPolls(FeedProcess process) {
        AtomicInteger polls = scenario.historyExpires() ? historyPolls : allPolls;
        int calm = polls.get() + POLLS_OF_CALM;
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (polls.get() < calm) {
            assertThat(System.nanoTime()).as(process::toString).isLessThan(limit);
            KillTrap.pause(GLANCE);
        }
    }

    private FeedProcess start() throws IOException {
        return FeedProcess.start(
                folder.resolve("errors.txt"),
                this::hear,
                gmail.rootUrl(),
                mailbox.address(),
                folder.toString(),
                String.valueOf(runs.size() + 1),
                scenario.options(),
                scenario.memory().name());
    }

    private void hear(Announcement announcement) {
        switch (announcement.step()) {
            case BEGUN -> trap.see(Sight.BEGUN);
            case SUNK -> {
                sunk.add(announcement.messageId());
                trap.see(Sight.SUNK);
            }
        }
    }

    private boolean failsAfterALook(IncomingCall call) {
        switch (call.method()) {
            case "messages.get", "threads.get" -> trap.see(Sight.HYDRATION);
            case "messages.modify", "messages.batchModify" -> trap.see(Sight.RELABEL);
            case "history.list" -> {
                historyPolls.incrementAndGet();
                seePoll();
            }
            case "messages.list" -> seePoll();
            default -> {}
        }
        return false;
    }

    private void seePoll() {
        allPolls.incrementAndGet();
        trap.see(Sight.LISTING);
    }

    private void arriveIfItWaits(FeedProcess process) {
        assertThat(process.isAlive()).as(process::toString).isTrue();
        if (allPolls.get() > 0 && sunk.size() == mail.size()) {
            mail.arrive(Math.min(MAIL_WHILE_WAITING, expected - mail.size()));
        }
    }

    private void changeWhileDown() throws IOException {
        SinkFile.in(folder).forEach(line -> sunk.add(line.messageId()));
        mail.arrive(Math.min(MAIL_WHILE_DOWN, expected - mail.size()));
        if (scenario.historyExpires() && (runs.size() == 1 || random.nextBoolean())) {
            mailbox.expireHistory();
        }
    }

    private boolean isDone() {
        boolean delivered = mail.size() == expected && sunk.size() == expected;
        return delivered
                && (!scenario.marksAsRead() || mailbox.messages("is:unread").isEmpty());
    }

    private boolean isAmidStore() throws IOException {
        Path checkpoints = folder.resolve("checkpoints");
        if (Files.notExists(checkpoints)) {
            return false;
        }
        try (Stream<Path> files = Files.list(checkpoints)) {
            return files.anyMatch(file -> file.toString().endsWith(".next"));
        }
    }

    private long expiredCalls() {
        return gmail.journal().of(mailbox.address()).stream()
                .filter(request -> request.method().equals("history.list") && request.status() == NOT_FOUND)
                .count();
    }

    private Set<String> remembered() throws IOException {
        return scenario.memory().read(folder);
    }

    /** Looks at the mailbox no more. */
    @Override
    public void close() {
        gmail.faults().remove(watch);
    }
}
