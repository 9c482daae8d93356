package io.github.camelgmail.component.sync;

/**
 * What a feed has done since its engine was made.
 *
 * @param delivered events delivered and completed
 * @param givenUp   events passed after their deliveries had failed
 * @param gone      messages that were gone from the mailbox before they could be read
 */
public record FeedCounts(long delivered, long givenUp, long gone) {

    static final FeedCounts ZERO = new FeedCounts(0, 0, 0);

    FeedCounts plusDelivered() {
        return new FeedCounts(delivered + 1, givenUp, gone);
    }

    FeedCounts plusGivenUp() {
        return new FeedCounts(delivered, givenUp + 1, gone);
    }

    FeedCounts plusGone(int more) {
        return new FeedCounts(delivered, givenUp, gone + more);
    }
}
