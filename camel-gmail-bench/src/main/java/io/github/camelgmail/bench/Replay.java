package io.github.camelgmail.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A server that passes each request on once, and gives the same answer to all that follow and ask for the same. It costs
 * next to nothing then, so that what is left is the client's own time.
 */
final class Replay implements AutoCloseable {

    private static final Pattern MESSAGE = Pattern.compile("/messages/[0-9a-f]+");
    private static final List<String> REQUEST_FIELDS = List.of("Authorization", "Content-Type", "Accept-Encoding");
    private static final List<String> ANSWER_FIELDS = List.of("Content-Type", "Content-Encoding");
    private static final int THREADS = 4;

    private final String original;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, HttpResponse<byte[]>> answers = new ConcurrentHashMap<>();

    /**
     * Starts.
     *
     * @param original the root URL of the server that is asked once
     */
    Replay(String original) throws IOException {
        this.original = original;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String rootUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Begins anew, as the answers have changed. */
    void forget() {
        answers.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String key = exchange.getRequestURI() + messages(body);
            HttpResponse<byte[]> answer = answers.get(key);
            if (answer == null) {
                answer = ask(exchange, body);
                answers.put(key, answer);
            }
            reply(exchange, answer);
        }
    }

    /** What a batch asks for; its boundary is another each time. */
    private static String messages(byte[] body) {
        return MESSAGE.matcher(new String(body, StandardCharsets.ISO_8859_1))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining());
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(original).resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String field : REQUEST_FIELDS) {
            String value = exchange.getRequestHeaders().getFirst(field);
            if (value != null) {
                request.header(field, value);
            }
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void reply(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        for (String field : ANSWER_FIELDS) {
            answer.headers().firstValue(field).ifPresent(value -> exchange.getResponseHeaders()
                    .set(field, value));
        }
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
