package io.github.camelgmail.component.sync;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** Policies for tests: what users get without a word, and what they may choose. */
final class Policies {

    static final LabelChange MARK_AS_READ = new LabelChange(Set.of(), Set.of("UNREAD"));
    static final LabelChange FAILED = new LabelChange(Set.of("Label_failed"), Set.of());

    private static final FeedPolicy.Expiry RESYNC =
            new FeedPolicy.Expiry(OnHistoryExpired.resync, Duration.ofHours(1), false, false);

    private Policies() {}

    static FeedPolicy usual() {
        RedeliveryPolicy forEver = new RedeliveryPolicy(-1, Duration.ofSeconds(1), Duration.ofSeconds(60));
        return new FeedPolicy(
                EventSelection.NEW_MAIL,
                RESYNC,
                pace(10, 1),
                new FeedPolicy.Failures(forEver, false, LabelChange.NONE),
                LabelChange.NONE);
    }

    static FeedPolicy.Pace pace(int batchSize, int concurrency) {
        return new FeedPolicy.Pace(batchSize, concurrency, FeedPolicy.Pace.DEFAULT_LOOKAHEAD);
    }

    static FeedPolicy of(FeedPolicy.Pace pace) {
        return paced(usual(), pace);
    }

    static FeedPolicy paced(FeedPolicy policy, FeedPolicy.Pace pace) {
        return new FeedPolicy(policy.selection(), policy.expiry(), pace, policy.failures(), policy.onSuccess());
    }

    static FeedPolicy of(FeedPolicy.Expiry expiry) {
        FeedPolicy usual = usual();
        return new FeedPolicy(usual.selection(), expiry, usual.pace(), usual.failures(), usual.onSuccess());
    }

    static FeedPolicy of(OnHistoryExpired action) {
        return of(new FeedPolicy.Expiry(action, Duration.ofHours(1), false, false));
    }

    static FeedPolicy of(EventType... types) {
        EventSelection selection = new EventSelection(Set.of(types), Set.of(), false, false);
        FeedPolicy usual = usual();
        return new FeedPolicy(selection, usual.expiry(), usual.pace(), usual.failures(), usual.onSuccess());
    }

    /** A receiver that knows what it had before, told of everything. */
    static FeedPolicy exact() {
        FeedPolicy.Expiry expiry = new FeedPolicy.Expiry(OnHistoryExpired.resync, Duration.ofHours(1), true, true);
        Set<EventType> types = EnumSet.of(EventType.messageAdded, EventType.messageDeleted);
        FeedPolicy usual = usual();
        return new FeedPolicy(
                new EventSelection(types, Set.of(), false, false),
                expiry,
                usual.pace(),
                usual.failures(),
                usual.onSuccess());
    }

    static FeedPolicy marking(FeedPolicy policy) {
        return new FeedPolicy(policy.selection(), policy.expiry(), policy.pace(), policy.failures(), MARK_AS_READ);
    }

    static FeedPolicy redelivering(int maxRedeliveries, boolean breakOnFirstError) {
        RedeliveryPolicy redelivery =
                new RedeliveryPolicy(maxRedeliveries, Duration.ofSeconds(1), Duration.ofSeconds(60));
        FeedPolicy usual = usual();
        return new FeedPolicy(
                usual.selection(),
                usual.expiry(),
                usual.pace(),
                new FeedPolicy.Failures(redelivery, breakOnFirstError, FAILED),
                usual.onSuccess());
    }
}
