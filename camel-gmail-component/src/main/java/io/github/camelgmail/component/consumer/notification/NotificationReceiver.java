package io.github.camelgmail.component.consumer.notification;

import io.github.camelgmail.component.consumer.notification.NotificationCounts.Outcome;
import io.github.camelgmail.component.watch.MalformedNotificationException;
import io.github.camelgmail.component.watch.Notification;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;

/** Takes each notification to the mailbox that it is about. Safe for use by many threads. */
final class NotificationReceiver extends AsyncProcessorSupport {

    /** Is told at once, so that nobody waits to hear of the scan. */
    private static final WakeUp ACKNOWLEDGED = new WakeUp() {
        @Override
        public void scanned() {}

        @Override
        public void failed(RuntimeException failure) {}
    };

    private final NotificationAck ack;
    private final NotificationGuard guard;
    private final WakeTarget target;
    private final NotificationCounts counts;

    NotificationReceiver(NotificationAck ack, NotificationGuard guard, WakeTarget target, NotificationCounts counts) {
        this.ack = ack;
        this.guard = guard;
        this.target = target;
        this.counts = counts;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        counts.count(Outcome.RECEIVED);
        ExchangeWakeUp wakeUp = new ExchangeWakeUp(exchange, callback);
        try {
            receive(exchange, wakeUp);
        } catch (RuntimeException e) {
            wakeUp.failed(e);
        }
        return wakeUp.leave();
    }

    private void receive(Exchange exchange, ExchangeWakeUp wakeUp) {
        if (!guard.admits(exchange)) {
            counts.count(Outcome.REFUSED);
            wakeUp.answered();
            return;
        }
        try {
            wake(NotificationBody.read(exchange), wakeUp);
        } catch (MalformedNotificationException e) {
            counts.count(Outcome.MALFORMED);
            guard.refuse(exchange, e);
            wakeUp.answered();
        }
    }

    private void wake(Notification notification, ExchangeWakeUp wakeUp) {
        boolean waits = ack == NotificationAck.afterDelivery;
        boolean known = target.wake(notification, waits ? wakeUp : ACKNOWLEDGED);
        if (!known) {
            counts.count(Outcome.UNKNOWN_MAILBOX);
            guard.complainOfUnknownMailbox();
        }
        if (!known || !waits) {
            wakeUp.scanned();
        }
    }
}
