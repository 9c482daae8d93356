package io.github.camelgmail.component.consumer.notification;

import io.github.camelgmail.component.watch.Notification;

/** The mailboxes that notifications can wake. Safe for use by many threads. */
public interface WakeTarget {

    /**
     * Has a mailbox scanned soon. Does not block.
     *
     * @param wakeUp is told when that is done; not where false is returned
     * @return false if no mailbox of that address is served here
     */
    boolean wake(Notification notification, WakeUp wakeUp);
}
