package io.github.camelgmail.component.sync;

import io.github.camelgmail.component.sync.Recovery.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Lists the mailbox for a recovery, oldest first. Gmail lists newest first and only that, so the walk goes through
 * windows of time that are narrowed until each fits a page: neither the whole list nor a second reading of it is ever
 * needed. Only the last window is listed again by later scans, for as long as Gmail may not show all that was there
 * when the recovery began.
 */
final class ListingWalk<M> implements Walk<M> {

    private final Recovery recovery;
    private final Instant complete;
    private final boolean delivers;
    private final UnaryOperator<Cursor> end;
    private final Map<String, MessageReference> listed = new LinkedHashMap<>();
    private Set<String> listedBefore = Set.of();
    private TimeWindow window;
    private @Nullable String pageToken;
    private Instant started;
    private boolean waiting;
    private boolean over;

    /**
     * Begins where a recovery has come to.
     *
     * @param started  now
     * @param delivers whether arrivals are to be delivered; otherwise only the windows are gone through
     * @param end      how the cursor passes the last window
     */
    ListingWalk(Recovery recovery, Instant started, boolean delivers, UnaryOperator<Cursor> end) {
        this.recovery = recovery;
        this.started = started;
        this.complete = recovery.began().plus(Batch.LAG);
        this.delivers = delivers;
        this.end = end;
        this.window = TimeWindow.from(recovery.from());
    }

    @Override
    public Phase phase() {
        return Phase.RECOVERING;
    }

    @Override
    public Output.@Nullable Read<M> next() {
        return over ? null : new Output.ListMessages<>(window.from(), window.to(), pageToken);
    }

    @Override
    public boolean mayAsk(Instant now) {
        if (waiting && isComplete(now)) {
            waiting = false;
            started = now;
        }
        return !waiting;
    }

    @Override
    public @Nullable Instant askAt() {
        return waiting ? complete : null;
    }

    /** A later walk lists the tail again. */
    @Override
    public boolean endsScan() {
        return !isComplete(started);
    }

    /**
     * Returns whether a list that is asked for at an instant shows all that was there when the recovery began. The
     * machine's clock may have been set back meanwhile.
     */
    private boolean isComplete(Instant asked) {
        return asked.isBefore(recovery.began()) || !asked.isBefore(complete);
    }

    @Override
    public List<Step> listed(MessagePage page, Instant now) {
        boolean first = pageToken == null;
        pageToken = page.nextPageToken();
        if (first && pageToken != null && window.canNarrow() && recovery.stage() == Stage.WINDOWS) {
            return tooMany(now);
        }
        // A message that arrives between two pages moves those before it, so that the next page repeats one.
        page.messages().forEach(message -> listed.put(message.id(), message));
        return pageToken == null ? windowListed(now) : List.of();
    }

    /** A narrower window is passed for good, so it must not be listed before Gmail shows all that is in it. */
    private List<Step> tooMany(Instant now) {
        waiting = !isComplete(started);
        window = window.narrowed(now);
        pageToken = null;
        return List.of();
    }

    private List<Step> windowListed(Instant now) {
        int count = listed.size();
        List<MessageReference> messages = newlyListed();
        Instant to = window.to();
        if (to == null) {
            over = true;
            return lastSteps(messages);
        }
        List<Step> steps = steps(afterPassed(messages));
        steps.add(Step.milestone(cursor -> cursor.recoveringFrom(to)));
        window = window.next(count, now);
        return steps;
    }

    /**
     * Returns what the window has, oldest first, less what the window before had too: Gmail may count the second at
     * their border to both.
     */
    private List<MessageReference> newlyListed() {
        Map<String, MessageReference> fresh = new LinkedHashMap<>(listed);
        fresh.keySet().removeAll(listedBefore);
        listedBefore = Set.copyOf(listed.keySet());
        listed.clear();
        List<MessageReference> messages = new ArrayList<>(fresh.values());
        Collections.reverse(messages);
        return messages;
    }

    private List<Step> lastSteps(List<MessageReference> messages) {
        List<Step> steps = new ArrayList<>();
        if (recovery.stage() == Stage.TAIL) {
            List<MessageReference> left = new ArrayList<>(messages);
            left.removeIf(message -> recovery.passed().contains(message.id()));
            steps.addAll(steps(left));
        } else {
            List<MessageReference> left = afterPassed(messages);
            List<String> passed = messages.subList(0, messages.size() - left.size()).stream()
                    .map(MessageReference::id)
                    .toList();
            steps.add(Step.milestone(cursor -> cursor.recoveringTail(passed)));
            steps.addAll(steps(left));
        }
        if (isComplete(started)) {
            steps.add(Step.milestone(end));
        }
        return steps;
    }

    private List<Step> steps(List<MessageReference> messages) {
        List<Step> steps = new ArrayList<>();
        if (delivers) {
            Step.Listing listing = new Step.Listing(recovery, window);
            messages.forEach(message -> steps.add(Step.listed(message, listing)));
        }
        return steps;
    }

    /** Returns what a walk that was broken off in this window has not passed. */
    private List<MessageReference> afterPassed(List<MessageReference> messages) {
        int passed = 0;
        if (Objects.equals(window.from(), recovery.from())) {
            for (int i = 0; i < messages.size(); i++) {
                passed = recovery.passed().contains(messages.get(i).id()) ? i + 1 : passed;
            }
        }
        return messages.subList(passed, messages.size());
    }
}
