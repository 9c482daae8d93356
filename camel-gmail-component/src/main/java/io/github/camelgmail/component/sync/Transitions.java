package io.github.camelgmail.component.sync;

import java.util.List;

/** What the engine does with each {@link Input}; called by one thread at a time. */
public interface Transitions<M> {

    void wake();

    void tick();

    void stop();

    void historyListed(HistoryPage page);

    void historyExpired();

    void historyIdRead(HistoryId current);

    void messagesListed(MessagePage page);

    void hydrated(List<FeedMessage<M>> messages);

    void readFailed(RuntimeException failure);

    void ended(long number, Ending ending);

    void stored();

    void storeFailed(RuntimeException failure);

    void relabelled();

    void relabelFailed(RuntimeException failure);
}
