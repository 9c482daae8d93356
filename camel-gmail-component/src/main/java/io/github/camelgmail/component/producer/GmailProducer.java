package io.github.camelgmail.component.producer;

import io.github.camelgmail.component.client.ReservedCalls;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;
import org.jspecify.annotations.Nullable;

/**
 * Hands each exchange to the operation that the endpoint names. Where the quota for it is not there yet, the exchange waits
 * without a thread, and is taken up by another one.
 */
public final class GmailProducer extends DefaultAsyncProducer {

    private final Supplier<PacedOperation> opening;
    private final Supplier<Executor> lateExchanges;
    private @Nullable PacedOperation operation;

    /**
     * Makes a producer.
     *
     * @param opening reads the endpoint's options when the producer starts, and fails with the option to mend
     * @param lateExchanges gives the threads for exchanges that had to wait
     */
    public GmailProducer(Endpoint endpoint, Supplier<PacedOperation> opening, Supplier<Executor> lateExchanges) {
        super(endpoint);
        this.opening = opening;
        this.lateExchanges = lateExchanges;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        operation = opening.get();
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        PacedOperation paced = Objects.requireNonNull(operation, "The producer is not started");
        if (exchange.isTransacted()) {
            // A transaction is bound to its thread, which waits in the gate.
            paced.execute(exchange, null);
            callback.done(true);
            return true;
        }
        CompletableFuture<@Nullable ReservedCalls> quota = paced.reserve();
        if (quota.isDone()) {
            paced.execute(exchange, given(quota));
            callback.done(true);
            return true;
        }
        executeWhen(quota, paced, exchange, callback);
        return false;
    }

    /** The callback tells the outcome, so that nobody needs the future of it. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void executeWhen(
            CompletableFuture<@Nullable ReservedCalls> quota,
            PacedOperation paced,
            Exchange exchange,
            AsyncCallback callback) {
        Executor late = orHere(lateExchanges.get());
        quota.handleAsync((reserved, failure) -> executeLate(paced, exchange, reserved, callback), late);
    }

    /** An exchange that waits when the threads are gone must come to its end all the same: its call says why. */
    private static Executor orHere(Executor executor) {
        return task -> {
            try {
                executor.execute(task);
            } catch (RejectedExecutionException e) {
                task.run();
            }
        };
    }

    private static boolean executeLate(
            PacedOperation paced, Exchange exchange, @Nullable ReservedCalls reserved, AsyncCallback callback) {
        try {
            paced.execute(exchange, reserved);
        } catch (Error e) {
            // Nobody else would tell the exchange on this thread.
            exchange.setException(e);
        }
        callback.done(false);
        return true;
    }

    /** Without a reservation the operation's first call fails, and tells why. */
    private static @Nullable ReservedCalls given(CompletableFuture<@Nullable ReservedCalls> quota) {
        return quota.isCompletedExceptionally() ? null : quota.join();
    }
}
