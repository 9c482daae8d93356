package io.github.camelgmail.test.http;

import com.sun.net.httpserver.HttpExchange;
import io.github.camelgmail.test.fault.TruncatedBody;
import io.github.camelgmail.test.journal.RequestCounters;
import io.github.camelgmail.test.mime.Content;
import io.github.camelgmail.test.mime.Octets;
import io.github.camelgmail.test.mime.Spool;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Translates between exchanges of the JDK's HTTP server and requests and answers of this package. */
final class ExchangeHandler {

    private static final System.Logger LOG = System.getLogger(ExchangeHandler.class.getName());

    private final Function<WebRequest, WebResponse> endpoints;
    private final RequestCounters counters;
    private final Deliveries deliveries;
    private final JournalKeeper journal;
    private final Duration latency;

    ExchangeHandler(
            Function<WebRequest, WebResponse> endpoints,
            RequestCounters counters,
            Deliveries deliveries,
            JournalKeeper journal,
            Duration latency) {
        this.endpoints = endpoints;
        this.counters = counters;
        this.deliveries = deliveries;
        this.journal = journal;
        this.latency = latency;
    }

    /**
     * Answers one exchange, whatever happens.
     *
     * @param later runs what is left to do when the answer has been held back as long as it is to be
     */
    void handle(HttpExchange exchange, Function<Duration, Executor> later) {
        JournalKeeper.Arrival arrival = journal.arrival();
        Delivery delivery = new Delivery(0);
        delivery.isAskedBy(exchange.getRequestMethod());
        delivery.holdBack(Endpoints.isCounted(path(exchange)) ? latency : Duration.ZERO);
        Outcome outcome = new Outcome(arrival, delivery);
        try {
            WebResponse response = deliveries.within(delivery, () -> answer(exchange, outcome));
            later.apply(delivery.delay()).execute(() -> deliver(exchange, response, outcome));
        } catch (ConnectionDrop drop) {
            later.apply(delivery.delay()).execute(() -> drop(exchange, outcome));
        } catch (RuntimeException | Error e) {
            delivery.done();
            exchange.close();
            throw e;
        }
    }

    private void deliver(HttpExchange exchange, WebResponse response, Outcome outcome) {
        try (exchange) {
            outcome.status = response.status();
            outcome.reason = JournalKeeper.reason(response);
            write(exchange, response, outcome);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "The connection ended before the answer did", e);
        } finally {
            outcome.delivery.done();
        }
    }

    private void drop(HttpExchange exchange, Outcome outcome) {
        LOG.log(System.Logger.Level.DEBUG, "A staged fault dropped the connection of {0}", path(exchange));
        outcome.reason = "connectionDropped";
        settle(exchange, outcome);
        exchange.close();
    }

    /** Closes the books of an exchange, before the client can see its end and look into them. */
    private void settle(HttpExchange exchange, Outcome outcome) {
        outcome.delivery.done();
        if (!Endpoints.isCounted(path(exchange))) {
            return;
        }
        counters.response(outcome.bytesOut);
        journal.note(outcome.arrival, outcome.delivery, outcome.line(path(exchange)));
    }

    private WebResponse answer(HttpExchange exchange, Outcome outcome) {
        String verb = exchange.getRequestMethod().toUpperCase(Locale.ROOT);
        String path = path(exchange);
        HeaderFields headers = HeaderFields.of(exchange.getRequestHeaders());
        RequestBody body = new RequestBody(
                exchange.getRequestBody(), isGzip(headers, "Content-Encoding"), announcedLength(headers));
        try {
            Octets content = body.read(Endpoints.longestBody(verb, path));
            QueryParameters query =
                    QueryParameters.parse(exchange.getRequestURI().getRawQuery());
            outcome.bytesIn = body.bytesTravelled();
            count(path, body);
            return endpoints.apply(new WebRequest(verb, path, query, headers, content));
        } catch (ApiFailure failure) {
            return WebResponse.of(failure);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "The client went away", e);
            throw new ConnectionDrop();
        } catch (ConnectionDrop drop) {
            throw drop;
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            LOG.log(System.Logger.Level.ERROR, "The embedded Gmail failed to answer " + verb + " " + path, e);
            return WebResponse.of(ApiFailure.internal());
        }
    }

    private void count(String path, RequestBody body) {
        if (Endpoints.isCounted(path)) {
            counters.request(body.bytesTravelled());
        }
    }

    private void write(HttpExchange exchange, WebResponse response, Outcome outcome) throws IOException {
        Content plain = response.content();
        long size = plain.size();
        boolean large = size > Spool.MOST_IN_HEAP;
        boolean cut = outcome.delivery.cut() != null;
        boolean compress = size > 0 && acceptsGzip(exchange) && !(large && cut);
        response.headers().forEach(exchange.getResponseHeaders()::set);
        if (compress) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.getResponseHeaders().set("Vary", "Accept-Encoding");
        }
        if (compress && large) {
            sendChunked(exchange, new GzipContent(plain), outcome);
        } else {
            send(exchange, compress ? new GzipContent(plain).inHeap() : plain, outcome);
        }
    }

    private void send(HttpExchange exchange, Content body, Outcome outcome) throws IOException {
        long size = body.size();
        boolean withoutBody = size == 0 || isHead(exchange);
        outcome.bytesOut = withoutBody ? 0 : size;
        settle(exchange, outcome);
        exchange.sendResponseHeaders(outcome.status, withoutBody ? -1 : size);
        if (!withoutBody) {
            body.writeTo(stream(exchange, outcome.delivery, size));
        }
    }

    /** Sends what is too large to find out its length first. The client sees the end when the stream is closed, after all is settled. */
    private void sendChunked(HttpExchange exchange, GzipContent body, Outcome outcome) throws IOException {
        exchange.sendResponseHeaders(outcome.status, isHead(exchange) ? -1 : 0);
        if (!isHead(exchange)) {
            outcome.bytesOut = body.writeCounted(exchange.getResponseBody());
        }
        settle(exchange, outcome);
    }

    private static OutputStream stream(HttpExchange exchange, Delivery delivery, long length) {
        TruncatedBody cut = delivery.cut();
        OutputStream whole = exchange.getResponseBody();
        return cut == null ? whole : new CutOffStream(whole, cut.keptOf(length));
    }

    private static boolean isHead(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("HEAD");
    }

    private static boolean acceptsGzip(HttpExchange exchange) {
        return isGzip(HeaderFields.of(exchange.getRequestHeaders()), "Accept-Encoding");
    }

    private static String path(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestURI().getRawPath());
    }

    private static boolean isGzip(HeaderFields headers, String field) {
        return headers.first(field).orElse("").toLowerCase(Locale.ROOT).contains("gzip");
    }

    private static long announcedLength(HeaderFields headers) {
        return headers.first("Content-Length")
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(0L);
    }

    /** What has become of one exchange. Handed from thread to thread by executors, used by one at a time. */
    private static final class Outcome {

        private final JournalKeeper.Arrival arrival;
        private final Delivery delivery;
        private int status;
        private String reason = "";
        private long bytesIn;
        private long bytesOut;

        Outcome(JournalKeeper.Arrival arrival, Delivery delivery) {
            this.arrival = arrival;
            this.delivery = delivery;
        }

        JournalKeeper.Line line(String path) {
            return new JournalKeeper.Line(delivery.verb(), path, status, reason, bytesIn, bytesOut);
        }
    }
}
