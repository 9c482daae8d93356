package io.github.camelgmail.component.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a recovery with the messages that were delivered once and are no longer in the mailbox. */
final class GoneWalk<M> implements Walk<M> {

    private @Nullable String pageToken;
    private boolean over;

    @Override
    public Phase phase() {
        return Phase.RECOVERING;
    }

    /** A page may name thousands of messages, and nothing is won by knowing the next. */
    @Override
    public boolean needsQuiet() {
        return true;
    }

    @Override
    public Output.@Nullable Read<M> next() {
        return over ? null : new Output.ListGone<>(pageToken);
    }

    @Override
    public List<Step> listed(MessagePage page, Instant now) {
        List<Step> steps = new ArrayList<>();
        page.messages().forEach(message -> steps.add(Step.gone(message)));
        pageToken = page.nextPageToken();
        over = pageToken == null;
        if (over) {
            steps.add(Step.milestone(Cursor::recovered));
        }
        return steps;
    }
}
