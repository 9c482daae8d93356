package io.github.camelgmail.component.sync;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Notes in words what the engine is told and what it asks for; it breaks nothing and tells all. */
final class Storyteller implements Law {

    private final Trace trace;

    Storyteller(Trace trace) {
        this.trace = trace;
    }

    private void told(String what, Object... arguments) {
        trace.note(() -> "  > " + Trace.inWords(what, arguments));
    }

    private void asks(String what, Object... arguments) {
        trace.note(() -> "      < " + Trace.inWords(what, arguments));
    }

    @Override
    public void begins(Cursor cursor) {
        trace.note(() -> "ENGINE begins from " + inWords(cursor));
    }

    @Override
    public void wake() {
        told("wake");
    }

    @Override
    public void tick() {
        told("tick");
    }

    @Override
    public void stop() {
        told("stop");
    }

    @Override
    public void historyListed(HistoryPage page) {
        told("history %s, token %s, current %s", records(page), page.nextPageToken(), page.current());
    }

    private static String records(HistoryPage page) {
        return page.records().stream().map(Storyteller::inWords).collect(Collectors.joining("; "));
    }

    static String inWords(HistoryRecord record) {
        return record.changes().stream()
                .map(Storyteller::inWords)
                .collect(Collectors.joining(", ", record.id() + ": ", ""));
    }

    private static String inWords(Change change) {
        return change.type() + " " + change.message().id() + change.changedLabelIds()
                + (change.labelIds().isEmpty() ? "" : " with " + change.labelIds());
    }

    @Override
    public void historyExpired() {
        told("history expired");
    }

    @Override
    public void historyIdRead(HistoryId current) {
        told("current is %s", current);
    }

    @Override
    public void messagesListed(MessagePage page) {
        told("messages %s, token %s", ids(page.messages()), page.nextPageToken());
    }

    private static List<String> ids(List<MessageReference> messages) {
        return messages.stream().map(MessageReference::id).toList();
    }

    @Override
    public void hydrated(List<FeedMessage<String>> messages) {
        told(
                "read %s",
                messages.stream()
                        .map(message -> message.id() + message.labelIds() + "@" + message.historyId())
                        .toList());
    }

    @Override
    public void readFailed(RuntimeException failure) {
        told("read failed");
    }

    @Override
    public void ended(long number, Ending ending) {
        told("delivery %d: %s", number, ending.getClass().getSimpleName());
    }

    @Override
    public void stored() {
        told("stored");
    }

    @Override
    public void storeFailed(RuntimeException failure) {
        told("store failed");
    }

    @Override
    public void relabelled() {
        told("relabelled");
    }

    @Override
    public void relabelFailed(RuntimeException failure) {
        told("relabel failed");
    }

    @Override
    public void listHistory(HistoryId after, @Nullable String pageToken) {
        asks("list history after %s, token %s", after, pageToken);
    }

    @Override
    public void readHistoryId() {
        asks("read the current history id");
    }

    @Override
    public void listMessages(@Nullable Instant from, @Nullable Instant to, @Nullable String pageToken) {
        asks("list messages from %s to %s, token %s", from, to, pageToken);
    }

    @Override
    public void listGone(@Nullable String pageToken) {
        asks("list what is gone, token %s", pageToken);
    }

    @Override
    public void hydrate(List<Wanted> wanted, List<MessageReference> following) {
        asks(
                "read %s, then %s",
                wanted.stream().map(Wanted::id).toList(),
                following.stream().map(MessageReference::id).toList());
    }

    @Override
    public void deliver(Delivery<String> delivery) {
        FeedEvent<String> event = delivery.event();
        asks(
                "DELIVER %d: %s of record %s, thread %s, labels %s, attempt %d, %d of %d",
                delivery.number(),
                inWords(event.change()),
                event.recordId(),
                event.change().message().threadId(),
                event.labelIds(),
                delivery.attempt(),
                delivery.batchIndex(),
                delivery.batchSize());
    }

    @Override
    public void store(Cursor cursor) {
        asks("STORE %s", inWords(cursor));
    }

    static String inWords(Cursor cursor) {
        Map<String, Cursor.Verdict> done = new TreeMap<>(cursor.done());
        List<String> own = cursor.own().stream()
                .map(change -> change.messageId() + " " + change.type() + " " + change.labelId())
                .toList();
        return cursor.historyId() + (done.isEmpty() ? "" : ", done " + done) + (own.isEmpty() ? "" : ", own " + own)
                + (cursor.recovery() == null ? "" : ", " + cursor.recovery()) + ", " + cursor.span();
    }

    @Override
    public void relabel(LabelChange change, List<String> ids) {
        asks("RELABEL %s, +%s -%s", ids, change.add(), change.remove());
    }

    @Override
    public void wakeAt(Instant instant) {
        asks("wake me at %s", instant);
    }

    @Override
    public void scanEnded(ScanResult result) {
        asks("END OF SCAN, %s", result);
    }
}
