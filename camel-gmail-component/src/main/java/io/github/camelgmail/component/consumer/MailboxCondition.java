package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.client.GmailAuthenticationException;
import io.github.camelgmail.component.client.GmailNotFoundException;
import io.github.camelgmail.component.client.GmailPermissionException;
import io.github.camelgmail.component.client.GmailPreconditionException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a mailbox is, and since when it may be tried again.
 *
 * @param state    how it is
 * @param due      not to be tried before
 * @param failures how often it has failed one after the other
 * @param failure  why it failed last; null where it did not
 */
record MailboxCondition(
        MailboxState state,
        Instant due,
        int failures,
        @Nullable RuntimeException failure) {

    /** At first: to be tried at once. */
    static final MailboxCondition STARTING = new MailboxCondition(MailboxState.STARTING, Instant.EPOCH, 0, null);

    static final MailboxCondition STANDBY = new MailboxCondition(MailboxState.STANDBY, Instant.EPOCH, 0, null);

    static final MailboxCondition ACTIVE = new MailboxCondition(MailboxState.ACTIVE, Instant.EPOCH, 0, null);

    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(10);
    private static final Duration UNTIL_REVOKED_IS_TRIED = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 20;

    /** Returns this one, not to be tried before an instant. */
    MailboxCondition postponedTo(Instant instant) {
        return new MailboxCondition(state, instant, failures, failure);
    }

    /**
     * Returns how it is after a failure.
     *
     * @param delay the time between two polls
     */
    MailboxCondition failed(RuntimeException why, Instant now, Duration delay) {
        if (isRevoked(why)) {
            return new MailboxCondition(MailboxState.REVOKED, now.plus(UNTIL_REVOKED_IS_TRIED), failures + 1, why);
        }
        return new MailboxCondition(MailboxState.BACKING_OFF, now.plus(backoff(delay)), failures + 1, why);
    }

    private Duration backoff(Duration delay) {
        Duration doubled = delay.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST_BACKOFF) < 0 ? doubled : LONGEST_BACKOFF;
    }

    /** Neither the credentials nor the mailbox mend themselves. */
    private static boolean isRevoked(RuntimeException failure) {
        return failure instanceof GmailAuthenticationException
                || failure instanceof GmailPermissionException
                || failure instanceof GmailNotFoundException
                // So Gmail says that an account has no mailbox, or none any more.
                || failure instanceof GmailPreconditionException;
    }

    boolean isFailing() {
        return failure != null;
    }
}
