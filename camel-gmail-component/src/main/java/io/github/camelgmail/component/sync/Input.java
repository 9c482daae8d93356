package io.github.camelgmail.component.sync;

import java.util.List;

/** What the engine is told. Answers belong to the {@link Output.Read} that asked for them. */
public sealed interface Input<M> {

    /** Tells it to the engine. */
    void enter(Transitions<M> engine);

    /** There may be something new. Only a hint: it may come too often, too early or not at all. */
    record Wake<M>() implements Input<M> {

        @Override
        public void enter(Transitions<M> engine) {
            engine.wake();
        }
    }

    /** The instant of an {@link Output.WakeAt} has come. May come early or twice. */
    record Tick<M>() implements Input<M> {

        @Override
        public void enter(Transitions<M> engine) {
            engine.tick();
        }
    }

    /** Deliver nothing more, and end the scan when what runs has ended. */
    record Stop<M>() implements Input<M> {

        @Override
        public void enter(Transitions<M> engine) {
            engine.stop();
        }
    }

    /** Answers {@link Output.ListHistory}. */
    record HistoryListed<M>(HistoryPage page) implements Input<M> {

        @Override
        public void enter(Transitions<M> engine) {
            engine.historyListed(page);
        }
    }

    /** Answers {@link Output.ListHistory} where Gmail no longer holds the history since the cursor. */
    record HistoryExpired<M>() implements Input<M> {

        @Override
        public void enter(Transitions<M> engine) {
            engine.historyExpired();
        }
    }

    /** Answers {@link Output.ReadHistoryId}. */
    record HistoryIdRead<M>(HistoryId current) implements Input<M> {

        @Override
        public void enter(Transitions<M> engine) {
            engine.historyIdRead(current);
        }
    }

    /** Answers {@link Output.ListMessages} and {@link Output.ListGone}. */
    record MessagesListed<M>(MessagePage page) implements Input<M> {

        @Override
        public void enter(Transitions<M> engine) {
            engine.messagesListed(page);
        }
    }

    /** Answers {@link Output.Hydrate}; messages that are missing or cannot be judged yet are left out. */
    record Hydrated<M>(List<FeedMessage<M>> messages) implements Input<M> {

        @Override
        public void enter(Transitions<M> engine) {
            engine.hydrated(messages);
        }
    }

    /** Answers any {@link Output.Read} that failed. */
    record ReadFailed<M>(RuntimeException failure) implements Input<M> {

        @Override
        public void enter(Transitions<M> engine) {
            engine.readFailed(failure);
        }
    }

    /** A delivery has ended. */
    record Ended<M>(long number, Ending ending) implements Input<M> {

        @Override
        public void enter(Transitions<M> engine) {
            engine.ended(number, ending);
        }
    }

    /** The cursor of {@link Output.Store} is stored durably. */
    record Stored<M>() implements Input<M> {

        @Override
        public void enter(Transitions<M> engine) {
            engine.stored();
        }
    }

    /** The cursor of {@link Output.Store} may not be stored. */
    record StoreFailed<M>(RuntimeException failure) implements Input<M> {

        @Override
        public void enter(Transitions<M> engine) {
            engine.storeFailed(failure);
        }
    }

    /** The messages of {@link Output.Relabel} are changed, or gone. */
    record Relabelled<M>() implements Input<M> {

        @Override
        public void enter(Transitions<M> engine) {
            engine.relabelled();
        }
    }

    /** The messages of {@link Output.Relabel} may not be changed. */
    record RelabelFailed<M>(RuntimeException failure) implements Input<M> {

        @Override
        public void enter(Transitions<M> engine) {
            engine.relabelFailed(failure);
        }
    }
}
