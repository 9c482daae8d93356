package io.github.camelgmail.component.sync;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The engine asks for one thing of a kind at a time, waits for every answer, and never waits for nothing. */
final class ProtocolLaw implements Law {

    private final FeedPolicy policy;
    private boolean scanning;
    private boolean stopping;
    private boolean reading;
    private boolean storing;
    private boolean relabelling;
    private boolean waiting;
    private int completed;
    private boolean delivering;
    private final Set<Long> running = new HashSet<>();

    ProtocolLaw(FeedPolicy policy) {
        this.policy = policy;
    }

    @Override
    public void begins(Cursor cursor) {
        scanning = stopping = reading = storing = relabelling = waiting = false;
        running.clear();
    }

    @Override
    public void wake() {
        if (!scanning) {
            scanning = true;
            completed = 0;
            delivering = false;
        }
    }

    @Override
    public void tick() {
        waiting = false;
    }

    @Override
    public void stop() {
        stopping = scanning;
    }

    @Override
    public void answered() {
        if (scanning && (!waiting || stopping) && isAnswered()) {
            throw Law.broken("The engine waits for nothing, yet the scan has not ended");
        }
    }

    private boolean isAnswered() {
        return !reading && !storing && !relabelling && running.isEmpty();
    }

    private void reads() {
        asks();
        if (reading) {
            throw Law.broken("A second question to Gmail while one is not answered");
        }
        reading = true;
    }

    private void asks() {
        if (!scanning) {
            throw Law.broken("The engine asks for something after the scan has ended");
        }
    }

    private void read() {
        reading = false;
    }

    @Override
    public void listHistory(HistoryId after, @Nullable String pageToken) {
        reads();
    }

    @Override
    public void readHistoryId() {
        reads();
    }

    @Override
    public void listMessages(@Nullable Instant from, @Nullable Instant to, @Nullable String pageToken) {
        reads();
    }

    @Override
    public void listGone(@Nullable String pageToken) {
        reads();
        if (!policy.expiry().exact() || !policy.expiry().reportGone()) {
            throw Law.broken("The engine looks for what is gone, though nobody wants to know");
        }
    }

    @Override
    public void hydrate(List<Wanted> wanted, List<MessageReference> following) {
        reads();
        // A record is read as a whole.
        int most = policy.pace().batchSize() + MailboxLife.LARGEST_RECORD - 1;
        long distinct = wanted.stream().map(Wanted::id).distinct().count();
        if (wanted.isEmpty() || wanted.size() > most || wanted.size() != distinct) {
            throw Law.broken(
                    "%s are read with batchSize=%d", wanted, policy.pace().batchSize());
        }
    }

    @Override
    public void historyListed(HistoryPage page) {
        read();
    }

    @Override
    public void historyExpired() {
        read();
    }

    @Override
    public void historyIdRead(HistoryId current) {
        read();
    }

    @Override
    public void messagesListed(MessagePage page) {
        read();
    }

    @Override
    public void hydrated(List<FeedMessage<String>> messages) {
        read();
    }

    @Override
    public void readFailed(RuntimeException failure) {
        read();
    }

    @Override
    public void deliver(Delivery<String> delivery) {
        asks();
        if (stopping) {
            throw Law.broken("%s is delivered after the engine was told to stop", delivery);
        }
        delivering = true;
        if (!running.add(delivery.number())) {
            throw Law.broken("Two deliveries have the number %d", delivery.number());
        }
    }

    @Override
    public void ended(long number, Ending ending) {
        running.remove(number);
        completed += ending instanceof Ending.Completed ? 1 : 0;
    }

    @Override
    public void store(Cursor cursor) {
        asks();
        if (storing) {
            throw Law.broken("A second cursor while one is being stored");
        }
        storing = true;
    }

    @Override
    public void stored() {
        storing = false;
    }

    @Override
    public void storeFailed(RuntimeException failure) {
        storing = false;
    }

    @Override
    public void relabel(LabelChange change, List<String> ids) {
        asks();
        if (relabelling || ids.isEmpty() || change.isNone()) {
            throw Law.broken("Labels of %s are changed by %s while others are: %s", ids, change, relabelling);
        }
        relabelling = true;
    }

    @Override
    public void relabelled() {
        relabelling = false;
    }

    @Override
    public void relabelFailed(RuntimeException failure) {
        relabelling = false;
    }

    @Override
    public void wakeAt(Instant instant) {
        asks();
        waiting = true;
    }

    @Override
    public void scanEnded(ScanResult result) {
        asks();
        if (!isAnswered()) {
            throw Law.broken("The scan ends while something is not answered");
        }
        if (result.delivered() != completed) {
            throw Law.broken("The scan delivered %d and tells of %d", completed, result.delivered());
        }
        if (result.idle() && (delivering || result.failure() != null)) {
            throw Law.broken("The scan tells %s, and it delivered something: %s", result, delivering);
        }
        scanning = stopping = waiting = false;
    }
}
