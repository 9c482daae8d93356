package io.github.camelgmail.component.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through the history from the cursor to its end. */
final class HistoryWalk<M> implements Walk<M> {

    private final Cursor from;
    private final Instant started;
    private final EventSelection selection;
    private final OwnChanges own;
    private final Horizon horizon;
    private @Nullable String pageToken;
    private boolean over;

    HistoryWalk(Cursor from, Instant started, EventSelection selection, OwnChanges own, Horizon horizon) {
        this.from = from;
        this.started = started;
        this.selection = selection;
        this.own = own;
        this.horizon = horizon;
    }

    @Override
    public Phase phase() {
        return Phase.FOLLOWING;
    }

    @Override
    public boolean endsScan() {
        return true;
    }

    @Override
    public Output.@Nullable Read<M> next() {
        return over ? null : new Output.ListHistory<>(from.historyId(), pageToken);
    }

    @Override
    public List<Step> listed(HistoryPage page, Instant now) {
        own.named(page.current());
        PageChanges wanted = new PageChanges(selection, own, from.done().keySet());
        List<Step> steps = new ArrayList<>();
        page.records().forEach(record -> steps.add(Step.of(record, wanted.of(record))));
        pageToken = page.nextPageToken();
        over = pageToken == null;
        if (over) {
            own.forget(started, from.historyId());
            horizon.reached(page.current(), started, now)
                    .ifPresent(settled -> steps.add(Step.milestone(cursor -> cursor.followedTo(settled, started))));
        }
        return steps;
    }
}
