package io.github.camelgmail.component.consumer.notification;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A wake-up whose exchange completes with it: so brokers acknowledge, and HTTP answers. */
final class ExchangeWakeUp implements WakeUp {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeWakeUp.class);

    private final Exchange exchange;
    private final AsyncCallback callback;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicBoolean met = new AtomicBoolean();

    ExchangeWakeUp(Exchange exchange, AsyncCallback callback) {
        this.exchange = exchange;
        this.callback = callback;
    }

    @Override
    public void scanned() {
        if (ended.getAndSet(true)) {
            return;
        }
        HttpAnswer.give(exchange, HttpAnswer.TAKEN);
        endUnlessProcessing();
    }

    @Override
    public void failed(RuntimeException failure) {
        if (ended.getAndSet(true)) {
            return;
        }
        if (HttpAnswer.isAwaited(exchange)) {
            HttpAnswer.give(exchange, HttpAnswer.LATER);
        } else {
            exchange.setException(failure);
        }
        endUnlessProcessing();
    }

    /** Ends the exchange as it is. */
    void answered() {
        ended.set(true);
        endUnlessProcessing();
    }

    /** Whoever comes second, the end or the processing thread that leaves, ends the exchange. */
    private void endUnlessProcessing() {
        if (met.getAndSet(true)) {
            done();
        }
    }

    /** What others do then must not break off the scan that tells it. */
    private void done() {
        try {
            callback.done(false);
        } catch (RuntimeException e) {
            LOG.warn("What brought a notification failed when it was told how that ended", e);
        }
    }

    /** Is told that the thread that brought the exchange leaves. Returns whether the exchange has ended by then. */
    boolean leave() {
        boolean first = !met.getAndSet(true);
        if (!first) {
            callback.done(true);
        }
        return !first;
    }
}
