package io.github.camelgmail.component.sync;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a new history id where the history since the cursor is gone. It comes from the mailbox's profile, before
 * anything is listed: mail that arrives between the two is then in both, never in neither. The id of the newest message,
 * which some take instead, may itself be too old.
 */
final class Renewal<M> implements Walk<M> {

    private final FeedPolicy.Expiry expiry;
    private boolean over;

    Renewal(FeedPolicy.Expiry expiry) {
        this.expiry = expiry;
    }

    @Override
    public Phase phase() {
        return Phase.RENEWING;
    }

    @Override
    public boolean needsQuiet() {
        return true;
    }

    @Override
    public Output.@Nullable Read<M> next() {
        return over ? null : new Output.ReadHistoryId<>();
    }

    @Override
    public List<Step> read(HistoryId current, Instant now) {
        over = true;
        boolean lists = expiry.action() == OnHistoryExpired.resync;
        return List.of(Step.milestone(
                cursor -> lists ? cursor.resyncing(current, now, expiry) : cursor.skippingTo(current, now)));
    }
}
