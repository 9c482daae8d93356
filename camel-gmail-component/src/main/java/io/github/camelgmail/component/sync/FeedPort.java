package io.github.camelgmail.component.sync;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does what the engine asks for. Each answer is an {@link Input}, given to the engine when it is there. */
public interface FeedPort<M> {

    /** See {@link Output.ListHistory}. */
    void listHistory(HistoryId after, @Nullable String pageToken);

    /** See {@link Output.ReadHistoryId}. */
    void readHistoryId();

    /** See {@link Output.ListMessages}. */
    void listMessages(@Nullable Instant from, @Nullable Instant to, @Nullable String pageToken);

    /** See {@link Output.ListGone}. */
    void listGone(@Nullable String pageToken);

    /** See {@link Output.Hydrate}. */
    void hydrate(List<Wanted> wanted, List<MessageReference> following);

    /** See {@link Output.Deliver}. */
    void deliver(Delivery<M> delivery);

    /** See {@link Output.Store}. */
    void store(Cursor cursor);

    /** See {@link Output.Relabel}. */
    void relabel(LabelChange change, List<String> ids);

    /** See {@link Output.WakeAt}. */
    void wakeAt(Instant instant);

    /** See {@link Output.ScanEnded}. */
    void scanEnded(ScanResult result);
}
