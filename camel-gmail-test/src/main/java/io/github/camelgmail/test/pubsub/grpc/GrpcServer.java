package io.github.camelgmail.test.pubsub.grpc;

import io.github.camelgmail.test.pubsub.PubSubServer;
import io.github.camelgmail.test.pubsub.Subscriptions;
import io.github.camelgmail.test.pubsub.Topics;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The gRPC server, in plain text and on the loopback interface only. */
public final class GrpcServer implements PubSubServer {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int LARGEST_REQUEST = 20 * 1024 * 1024;
    private static final long MOST_FREQUENT_PING_SECONDS = 5;
    private static final long PATIENCE_SECONDS = 5;

    private final Server server;
    private final ExecutorService workers;
    private final ScheduledExecutorService timer;

    private GrpcServer(Server server, ExecutorService workers, ScheduledExecutorService timer) {
        this.server = server;
        this.workers = workers;
        this.timer = timer;
    }

    /**
     * Starts to answer calls.
     *
     * @param port 0 for any that is free
     * @throws IOException when the port cannot be opened
     * @throws NoClassDefFoundError when gRPC is not on the class path
     */
    public static PubSubServer start(int port, Topics topics, Subscriptions subscriptions) throws IOException {
        ExecutorService workers = Executors.newCachedThreadPool(daemons("embedded-pubsub-"));
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(daemons("embedded-pubsub-wait-"));
        Server server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port))
                .executor(workers)
                .maxInboundMessageSize(LARGEST_REQUEST)
                .permitKeepAliveTime(MOST_FREQUENT_PING_SECONDS, TimeUnit.SECONDS)
                .permitKeepAliveWithoutCalls(true)
                .addService(new PublisherService(topics, subscriptions))
                .addService(new SubscriberService(subscriptions, timer))
                .addService(new AccessService(topics, subscriptions))
                .build();
        GrpcServer grpc = new GrpcServer(server, workers, timer);
        try {
            server.start();
            return grpc;
        } catch (IOException e) {
            grpc.close();
            throw e;
        }
    }

    @Override
    public int port() {
        return server.getPort();
    }

    /** Waits a few seconds for the port to be free, so that another server can begin there. */
    @Override
    public void close() {
        server.shutdownNow();
        timer.shutdownNow();
        try {
            server.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.shutdown();
    }

    private static ThreadFactory daemons(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
