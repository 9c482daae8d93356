package io.github.camelgmail.bench;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.component.checkpoint.MemoryCheckpointStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * A process that reads a mailbox through {@code gmail:history}. It prints {@code reached} when it has delivered what was
 * expected, and {@code quiet} with a {@link FeedResult} when nothing has followed for a while.
 */
public final class FeedProcess {

    private final FeedOrder order;
    private final OutputStream ids;
    private final long start = System.nanoTime();
    private final CountDownLatch end = new CountDownLatch(1);
    private final LiveHeap heap = new LiveHeap();
    private volatile int delivered;
    private volatile long lastDelivery = start;
    private int deliveredBefore;
    private int quietSeconds;

    private FeedProcess(FeedOrder order, OutputStream ids) {
        this.order = order;
        this.ids = ids;
    }

    /** Reads a mailbox as {@link FeedOrder} says. */
    public static void main(String[] arguments) throws Exception {
        FeedOrder order = FeedOrder.read(arguments);
        try (OutputStream ids =
                Files.newOutputStream(order.ids(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            new FeedProcess(order, ids).run();
        }
    }

    private void run() throws Exception {
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind(FeedOrder.IN_MEMORY, new MemoryCheckpointStore());
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(order.uri())
                            .process(exchange ->
                                    deliver(exchange.getMessage().getHeader(GmailConstants.MESSAGE_ID, String.class)));
                }
            });
            context.start();
            Future<?> watching = watch.scheduleAtFixedRate(this::watch, 1, 1, SECONDS);
            end.await();
            watching.cancel(true);
        } finally {
            watch.shutdownNow();
        }
        FeedResult result = new FeedResult(delivered, (lastDelivery - start) / 1_000_000, heap.least(), heap.most());
        System.out.println("quiet " + result.line());
    }

    /** An id is in the operating system's hands when this returns, so that only a crash of the machine loses it. */
    private synchronized void deliver(String id) throws IOException {
        ids.write((id + "\n").getBytes(StandardCharsets.US_ASCII));
        delivered++;
        lastDelivery = System.nanoTime();
        if (delivered == order.expected()) {
            System.out.println("reached");
        }
    }

    private void watch() {
        if (order.sampled()) {
            heap.sample();
        }
        boolean quiet = delivered >= order.expected() && delivered == deliveredBefore;
        quietSeconds = quiet ? quietSeconds + 1 : 0;
        deliveredBefore = delivered;
        if (quietSeconds == order.quietSeconds()) {
            end.countDown();
        }
    }
}
