package io.github.camelgmail.test.http;

import com.sun.net.httpserver.HttpExchange;
import io.github.camelgmail.test.journal.RequestCounters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/** Translates between exchanges of the JDK's HTTP server and requests and answers of this package. */
final class ExchangeHandler {

    private static final System.Logger LOG = System.getLogger(ExchangeHandler.class.getName());

    private final Function<WebRequest, WebResponse> endpoints;
    private final RequestCounters counters;

    ExchangeHandler(Function<WebRequest, WebResponse> endpoints, RequestCounters counters) {
        this.endpoints = endpoints;
        this.counters = counters;
    }

    /** Answers one exchange, whatever happens. */
    void handle(HttpExchange exchange) {
        try (exchange) {
            write(exchange, answer(exchange));
        } catch (ConnectionDrop drop) {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "A staged fault dropped the connection of {0}",
                    exchange.getRequestURI().getPath());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "The client went away", e);
        }
    }

    private WebResponse answer(HttpExchange exchange) throws IOException {
        String verb = exchange.getRequestMethod().toUpperCase(Locale.ROOT);
        String path = String.valueOf(exchange.getRequestURI().getRawPath());
        HeaderFields headers = HeaderFields.of(exchange.getRequestHeaders());
        RequestBody body = new RequestBody(exchange.getRequestBody(), isGzip(headers, "Content-Encoding"));
        try {
            byte[] content = body.read(Endpoints.longestBody(verb, path));
            QueryParameters query =
                    QueryParameters.parse(exchange.getRequestURI().getRawQuery());
            count(path, body);
            return endpoints.apply(new WebRequest(verb, path, query, headers, content));
        } catch (ApiFailure failure) {
            return WebResponse.of(failure);
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

    private void write(HttpExchange exchange, WebResponse response) throws IOException {
        boolean compress =
                response.body().length > 0 && isGzip(HeaderFields.of(exchange.getRequestHeaders()), "Accept-Encoding");
        byte[] body = compress ? compressed(response.body()) : response.body();
        response.headers().forEach(exchange.getResponseHeaders()::set);
        if (compress) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.getResponseHeaders().set("Vary", "Accept-Encoding");
        }
        if (Endpoints.isCounted(exchange.getRequestURI().getPath())) {
            counters.response(body.length);
        }
        boolean withoutBody = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(response.status(), withoutBody ? -1 : body.length);
        if (!withoutBody) {
            exchange.getResponseBody().write(body);
        }
    }

    private static boolean isGzip(HeaderFields headers, String field) {
        return headers.first(field).orElse("").toLowerCase(Locale.ROOT).contains("gzip");
    }

    private static byte[] compressed(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 2 + 32);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }
}
