package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.client.GmailNotFoundException;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.sync.Delivery;
import io.github.camelgmail.component.sync.Ending;
import io.github.camelgmail.component.sync.RedeliveryPolicy;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Routes each delivery in an exchange of its own. Safe for use by many threads. */
final class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final DefaultConsumer consumer;
    private final EventBinding binding;
    private final DeliveredEvents delivered;
    private final RedeliveryPolicy redelivery;
    private final BooleanSupplier accepting;
    private final DeliveryCounts counts;

    /**
     * Makes a receiver of deliveries.
     *
     * @param accepting whether an exchange may begin now
     * @param counts    counts the exchanges
     */
    Deliveries(
            DefaultConsumer consumer,
            EventBinding binding,
            DeliveredEvents delivered,
            RedeliveryPolicy redelivery,
            BooleanSupplier accepting,
            DeliveryCounts counts) {
        this.consumer = consumer;
        this.binding = binding;
        this.delivered = delivered;
        this.redelivery = redelivery;
        this.accepting = accepting;
        this.counts = counts;
    }

    /**
     * Routes an event. It blocks while the route works synchronously.
     *
     * @param ended is told how that ended, on any thread
     */
    void run(Delivery<GmailMessage> delivery, Consumer<Ending> ended) {
        counts.begin();
        if (!accepting.getAsBoolean()) {
            end(new Ending.Refused(), ended);
            return;
        }
        Exchange exchange = consumer.createExchange(false);
        try {
            if (delivered.contains(delivery.event())) {
                consumer.releaseExchange(exchange, false);
                end(new Ending.Known(), ended);
                return;
            }
            binding.bind(delivery, exchange);
        } catch (GmailNotFoundException e) {
            LOG.info(
                    "Message {} is gone before it could be read",
                    delivery.event().change().message().id());
            consumer.releaseExchange(exchange, false);
            end(new Ending.Known(), ended);
            return;
        } catch (RuntimeException | Error e) {
            // An error that only ended this thread would leave the feed waiting for the delivery for ever.
            exchange.setException(e);
            finish(delivery, exchange, ended);
            return;
        }
        consumer.getAsyncProcessor().process(exchange, doneSync -> finish(delivery, exchange, ended));
    }

    private void finish(Delivery<GmailMessage> delivery, Exchange exchange, Consumer<Ending> ended) {
        Ending ending = ending(delivery, exchange);
        consumer.releaseExchange(exchange, false);
        end(ending, ended);
    }

    private void end(Ending ending, Consumer<Ending> ended) {
        counts.end();
        ended.accept(ending);
    }

    private Ending ending(Delivery<GmailMessage> delivery, Exchange exchange) {
        if (!exchange.isFailed() && !exchange.isRollbackOnly()) {
            delivered.add(delivery.event());
            counts.complete();
            return new Ending.Completed();
        }
        Exception cause = exchange.getException();
        Throwable failure =
                cause == null ? new CamelExecutionException("The exchange was rolled back", exchange) : cause;
        report(delivery, exchange, failure);
        return new Ending.Failed(failure);
    }

    private void report(Delivery<GmailMessage> delivery, Exchange exchange, Throwable failure) {
        String id = delivery.event().change().message().id();
        if (delivery.last()) {
            handOver(
                    "The exchange of message " + id + " failed at attempt " + delivery.attempt() + ", the last one",
                    exchange,
                    failure);
        } else {
            LOG.warn(
                    "The exchange of message {} failed at attempt {}; it is routed again in {} ms: {}",
                    id,
                    delivery.attempt(),
                    redelivery.delayAfter(delivery.attempt()).toMillis(),
                    failure.toString());
        }
    }

    /** The feed goes on whatever the user's handler does. */
    private void handOver(String text, Exchange exchange, Throwable failure) {
        try {
            consumer.getExceptionHandler().handleException(text, exchange, failure);
        } catch (RuntimeException e) {
            LOG.error("The exceptionHandler failed, when told: {}", text, e);
        }
    }
}
