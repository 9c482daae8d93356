package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.client.GmailMessages;
import io.github.camelgmail.component.sync.LabelChange;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Changes labels of messages that are dealt with, in groups, as many cost less together. What could not be changed is tried
 * again by the next poll, also by that of a consumer which is started later. Thread-safe.
 */
final class AfterWork {

    private final GmailMessages messages;
    private final LabelChange change;
    private final BiConsumer<String, RuntimeException> report;
    private final LabelBacklog backlog;
    private volatile boolean failing;

    /**
     * Makes it for a change.
     *
     * @param report  is told what could not be changed
     * @param backlog holds the messages that wait
     */
    AfterWork(
            GmailMessages messages,
            LabelChange change,
            BiConsumer<String, RuntimeException> report,
            LabelBacklog backlog) {
        this.messages = messages;
        this.change = change;
        this.report = report;
        this.backlog = backlog;
    }

    /** Lets a message wait for its group. */
    void add(String id) {
        if (!change.isNone()) {
            backlog.add(id);
        }
    }

    /** Changes what waits, also what could not be changed before. */
    void retry() {
        failing = false;
        flush();
    }

    /** Changes what waits, if that is long enough. */
    void flushIfLate() {
        if (backlog.isLate()) {
            flush();
        }
    }

    /** Changes what waits, unless Gmail has just refused. */
    void flush() {
        List<String> group = failing ? List.of() : backlog.take();
        if (group.isEmpty()) {
            return;
        }
        try {
            messages.relabel(group, change.add(), change.remove());
        } catch (RuntimeException e) {
            failing = true;
            backlog.addAll(group);
            report.accept(
                    "The labels of " + group.size() + " delivered messages could not be changed; the next poll tries it"
                            + " again, and delivers none of them again",
                    e);
        }
    }
}
