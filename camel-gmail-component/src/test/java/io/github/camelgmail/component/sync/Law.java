package io.github.camelgmail.component.sync;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that always holds. A law sees each input before the engine does, each output before anyone performs it, and
 * throws where it is broken.
 */
interface Law extends Transitions<String>, FeedPort<String> {

    static AssertionError broken(String how, Object... arguments) {
        return new AssertionError(Trace.inWords(how, arguments));
    }

    /** A new engine begins from a stored cursor, at first or after a crash. */
    default void begins(Cursor cursor) {}

    /** The engine has answered an input with all its outputs. */
    default void answered() {}

    /** The history has ended in fair weather, and nothing is under way. */
    default void isQuiet() {}

    @Override
    default void wake() {}

    @Override
    default void tick() {}

    @Override
    default void stop() {}

    @Override
    default void historyListed(HistoryPage page) {}

    @Override
    default void historyExpired() {}

    @Override
    default void historyIdRead(HistoryId current) {}

    @Override
    default void messagesListed(MessagePage page) {}

    @Override
    default void hydrated(List<FeedMessage<String>> messages) {}

    @Override
    default void readFailed(RuntimeException failure) {}

    @Override
    default void ended(long number, Ending ending) {}

    @Override
    default void stored() {}

    @Override
    default void storeFailed(RuntimeException failure) {}

    @Override
    default void relabelled() {}

    @Override
    default void relabelFailed(RuntimeException failure) {}

    @Override
    default void listHistory(HistoryId after, @Nullable String pageToken) {}

    @Override
    default void readHistoryId() {}

    @Override
    default void listMessages(@Nullable Instant from, @Nullable Instant to, @Nullable String pageToken) {}

    @Override
    default void listGone(@Nullable String pageToken) {}

    @Override
    default void hydrate(List<Wanted> wanted, List<MessageReference> following) {}

    @Override
    default void deliver(Delivery<String> delivery) {}

    @Override
    default void store(Cursor cursor) {}

    @Override
    default void relabel(LabelChange change, List<String> ids) {}

    @Override
    default void wakeAt(Instant instant) {}

    @Override
    default void scanEnded(ScanResult result) {}
}
