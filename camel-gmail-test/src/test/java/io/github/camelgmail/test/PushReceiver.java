package io.github.camelgmail.test;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where a push subscription posts to. */
final class PushReceiver implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final List<Post> posts = new CopyOnWriteArrayList<>();

    /**
     * Starts to listen.
     *
     * @param status the answer to a post by its number, 0 for the first; a negative one breaks the connection
     */
    PushReceiver(IntUnaryOperator status) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        server.setExecutor(workers);
        server.createContext("/push", exchange -> answer(exchange, status));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/push";
    }

    List<Post> posts() {
        return posts;
    }

    private void answer(HttpExchange exchange, IntUnaryOperator status) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Post post = new Post(exchange.getRequestHeaders().getFirst("Authorization"), body);
            int answer;
            synchronized (posts) {
                answer = status.applyAsInt(posts.size());
                posts.add(post);
            }
            if (answer >= 300 && answer < 400) {
                exchange.getResponseHeaders().set("Location", url());
            }
            if (answer > 0) {
                exchange.sendResponseHeaders(answer, -1);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    record Post(@Nullable String authorization, String body) {

        JsonObject json() {
            return JsonParser.parseString(body).getAsJsonObject();
        }

        JsonObject message() {
            return json().getAsJsonObject("message");
        }

        String token() {
            return String.valueOf(authorization).substring("Bearer ".length());
        }
    }
}
