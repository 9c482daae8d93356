package io.github.camelgmail.test.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.camelgmail.test.fault.FaultPlan;
import io.github.camelgmail.test.journal.RequestCounters;
import io.github.camelgmail.test.mailbox.PostOffice;
import io.github.camelgmail.test.oauth.AccessTokens;
import io.github.camelgmail.test.oauth.TokenEndpoint;
import io.github.camelgmail.test.quota.QuotaMeter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The HTTP server, on the loopback interface only. */
public final class GmailServer implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private final HttpServer server;
    private final ExecutorService workers;
    private final AtomicBoolean closed = new AtomicBoolean();

    private GmailServer(HttpServer server, ExecutorService workers) {
        this.server = server;
        this.workers = workers;
    }

    /**
     * Starts to answer requests.
     *
     * @param port the port, 0 for any that is free
     * @param latency how long every request waits before it is looked at, not negative
     * @param parts what the server is made of
     * @throws IOException when the port cannot be opened
     */
    public static GmailServer start(int port, Duration latency, Parts parts) throws IOException {
        sendSmallPacketsAtOnce();
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
        GmailServer server = new GmailServer(http, Executors.newCachedThreadPool(daemons("embedded-gmail-")));
        ExchangeHandler handler = parts.exchangeHandler(server::rootUrl);
        http.setExecutor(server.workers);
        http.createContext("/", exchange -> server.schedule(exchange, handler, latency));
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
        workers.shutdownNow();
    }

    /** An exchange may be answered by another thread after its handler has returned, so no thread waits for the latency. */
    private void schedule(HttpExchange exchange, ExchangeHandler handler, Duration latency) {
        if (latency.isZero()) {
            handler.handle(exchange);
            return;
        }
        CompletableFuture.delayedExecutor(latency.toNanos(), TimeUnit.NANOSECONDS, workers)
                .execute(() -> handler.handle(exchange));
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
     * What a server is made of.
     *
     * @param handlers the handler of each method
     * @param postOffice the mailboxes
     * @param accessTokens the tokens that open them
     * @param tokenEndpoint where clients get such tokens
     * @param faults the failures to stage
     * @param quota what users may spend
     * @param counters what is counted
     */
    public record Parts(
            Map<GmailMethod, GmailMethodHandler> handlers,
            PostOffice postOffice,
            AccessTokens accessTokens,
            TokenEndpoint tokenEndpoint,
            FaultPlan faults,
            QuotaMeter quota,
            RequestCounters counters) {

        ExchangeHandler exchangeHandler(Supplier<String> rootUrl) {
            FaultStage stage = new FaultStage(faults);
            GmailApi api = new GmailApi(handlers, new Gatekeeper(accessTokens, postOffice), stage, quota, counters);
            Endpoints endpoints = new Endpoints(
                    api,
                    new BatchEndpoint(api, stage),
                    new UploadEndpoint(api, new ResumableUploads(api, rootUrl)),
                    new AdminEndpoint(counters, faults, postOffice),
                    tokenEndpoint,
                    stage);
            return new ExchangeHandler(endpoints::answer, counters);
        }
    }
}
