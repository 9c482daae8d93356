package io.github.camelgmail.test.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** The HTTP server, on the loopback interface only. */
public final class GmailServer implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private final HttpServer server;
    private final ExecutorService workers;
    private final ScheduledExecutorService timer;
    private final ResumableUploads uploads;
    private final AtomicBoolean closed = new AtomicBoolean();

    private GmailServer(HttpServer server, Clock clock) {
        this.server = server;
        this.workers = Executors.newCachedThreadPool(daemons("embedded-gmail-"));
        this.timer = Executors.newSingleThreadScheduledExecutor(daemons("embedded-gmail-timer-"));
        this.uploads = new ResumableUploads(this::rootUrl, clock);
    }

    /**
     * Starts to answer requests.
     *
     * @param port the port, 0 for any that is free
     * @param pace how long answers are held back, and how long a client may keep a thread waiting
     * @param parts what the server is made of
     * @throws IOException when the port cannot be opened
     */
    public static GmailServer start(int port, Pace pace, ServerParts parts) throws IOException {
        sendSmallPacketsAtOnce();
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
        GmailServer server = new GmailServer(http, parts.clock());
        RequestDeadlines deadlines = new RequestDeadlines(pace.patience(), server.timer);
        Executor watched = task -> server.workers.execute(() -> deadlines.run(task));
        ExchangeHandler handler = parts.exchangeHandler(server.uploads, server::rootUrl, pace.latency());
        http.setExecutor(watched);
        http.createContext("/", exchange -> handler.handle(exchange, delay -> after(delay, watched)));
        http.start();
        return server;
    }

    /** The URL that clients are pointed at, with a slash at its end. */
    public String rootUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Stops at once: open connections are closed. A second call does nothing. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        server.stop(0);
        timer.shutdownNow();
        workers.shutdownNow();
        uploads.abandonAll();
    }

    /** Forgets the uploads under way. */
    public void abandonUploads() {
        uploads.abandonAll();
    }

    /** An exchange may be answered by another thread after its handler has returned, so no thread waits for a delay. */
    private static Executor after(Duration delay, Executor then) {
        return delay.isZero()
                ? Runnable::run
                : CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, then);
    }

    /**
     * Makes the JDK's server set TCP_NODELAY, without which an answer on a kept-alive connection can take 40 ms. The server offers no
     * other way, and reads this once, when its classes load; a value set by the user stays.
     */
    private static void sendSmallPacketsAtOnce() {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
    }

    private static ThreadFactory daemons(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * How fast a server is, and how patient.
     *
     * @param latency how long every answer is held back, not negative
     * @param patience how long a client may take to send a request or to take its answer, positive
     */
    public record Pace(Duration latency, Duration patience) {}
}
