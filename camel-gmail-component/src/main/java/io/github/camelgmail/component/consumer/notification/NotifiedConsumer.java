package io.github.camelgmail.component.consumer.notification;

import io.github.camelgmail.component.consumer.notification.NotificationCounts.Outcome;
import org.apache.camel.api.management.ManagedAttribute;

/** A consumer that notifications wake, as management tools see it. */
public interface NotifiedConsumer {

    /** Returns what became of the notifications since the consumer was made. */
    NotificationCounts notifications();

    @ManagedAttribute(description = "Number of notifications that came")
    default long getNotificationsReceived() {
        return notifications().of(Outcome.RECEIVED);
    }

    @ManagedAttribute(description = "Number of notifications that told of nothing that was not delivered already")
    default long getNotificationsStale() {
        return notifications().of(Outcome.STALE);
    }

    @ManagedAttribute(description = "Number of notifications whose scan was one with that of a later one")
    default long getNotificationsMerged() {
        return notifications().of(Outcome.MERGED);
    }

    @ManagedAttribute(description = "Number of notifications of mailboxes that are none of this consumer's")
    default long getNotificationsUnknownMailbox() {
        return notifications().of(Outcome.UNKNOWN_MAILBOX);
    }

    @ManagedAttribute(description = "Number of notifications of mailboxes that another consumer owns, or nobody yet")
    default long getNotificationsElsewhere() {
        return notifications().of(Outcome.ELSEWHERE);
    }

    @ManagedAttribute(description = "Number of notifications of mailboxes that fail, and are scanned when it is time")
    default long getNotificationsPostponed() {
        return notifications().of(Outcome.POSTPONED);
    }

    @ManagedAttribute(description = "Number of notifications that could not be read")
    default long getNotificationsMalformed() {
        return notifications().of(Outcome.MALFORMED);
    }

    @ManagedAttribute(description = "Number of notifications that did not prove where they came from")
    default long getNotificationsRefused() {
        return notifications().of(Outcome.REFUSED);
    }
}
