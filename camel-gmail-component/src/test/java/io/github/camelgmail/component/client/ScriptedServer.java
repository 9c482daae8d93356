package io.github.camelgmail.component.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** A server that plays back what a test wrote down, and remembers what it was asked. */
final class ScriptedServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Function<Received, Answer>> script = new ConcurrentLinkedQueue<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();

    ScriptedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    ScriptedServer then(Function<Received, Answer> answer) {
        script.add(answer);
        return this;
    }

    ScriptedServer then(Answer answer) {
        return then(request -> answer);
    }

    ScriptedServer then(int status, String json) {
        return then(Answer.json(status, json));
    }

    List<Received> received() {
        return received;
    }

    Received received(int index) {
        return received.get(index);
    }

    private void handle(HttpExchange exchange) throws IOException {
        Received request = Received.of(exchange);
        received.add(request);
        Function<Received, Answer> next = script.poll();
        Answer answer = next == null ? Answer.json(418, "{}") : next.apply(request);
        if (answer.status() > 0) {
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    record Received(String method, String path, String query, Map<String, List<String>> headers, String body) {

        static Received of(HttpExchange exchange) throws IOException {
            boolean gzip = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            InputStream raw = exchange.getRequestBody();
            try (InputStream in = gzip ? new GZIPInputStream(raw) : raw) {
                String query = exchange.getRequestURI().getQuery();
                return new Received(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getPath(),
                        query == null ? "" : query,
                        Map.copyOf(exchange.getRequestHeaders()),
                        new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }

        String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }
    }

    /** An answer; status 0 closes the connection without one. */
    record Answer(int status, Map<String, String> headers, String body) {

        static Answer json(int status, String body) {
            return new Answer(status, Map.of("Content-Type", "application/json; charset=UTF-8"), body);
        }

        static Answer hangUp() {
            return new Answer(0, Map.of(), "");
        }

        static Answer error(int status, String reason, String message) {
            return json(
                    status,
                    "{\"error\":{\"code\":%d,\"message\":\"%s\",\"errors\":[{\"message\":\"%s\",\"domain\":\"global\",\"reason\":\"%s\"}]}}"
                            .formatted(status, message, message, reason));
        }

        Answer with(String header, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(header, value);
            return new Answer(status, more, body);
        }
    }
}
