package io.github.camelgmail.component;

import io.github.camelgmail.component.auth.TokenIssuer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.jspecify.annotations.Nullable;

/** The HTTP server of a Camel context, on a loopback port, and what Pub/Sub and others send to it. */
final class PushDoor {

    static final String PATH = "/gmail/push";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final VertxPlatformHttpServer server;

    private PushDoor(VertxPlatformHttpServer server) {
        this.server = server;
    }

    /** Opens it; it is closed with the context. */
    static PushDoor on(CamelContext context) throws Exception {
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindHost("127.0.0.1");
        configuration.setBindPort(0);
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(configuration);
        context.addService(server);
        return new PushDoor(server);
    }

    /** The options of a feed that is woken by pushes whose tokens an issuer signs. */
    static String verifiedBy(TokenIssuer issuer) {
        return "&notificationAudience=" + TokenIssuer.AUDIENCE + "&notificationServiceAccount=" + TokenIssuer.ACCOUNT
                + "&notificationCertificatesUrl=" + issuer.certificates();
    }

    /** What Pub/Sub pushes for a notification of Gmail. */
    static String envelope(String address, long historyId) {
        String notification = "{\"emailAddress\":\"" + address + "\",\"historyId\":" + historyId + "}";
        String data = Base64.getEncoder().encodeToString(notification.getBytes(StandardCharsets.UTF_8));
        return "{\"message\":{\"data\":\"" + data + "\",\"messageId\":\"17\",\"message_id\":\"17\"},"
                + "\"subscription\":\"projects/p/subscriptions/s\"}";
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }

    HttpResponse<String> push(@Nullable String authorization, String body) throws IOException, InterruptedException {
        return send(request(PATH, authorization).POST(BodyPublishers.ofString(body)));
    }

    /** Sends a body whose length is not announced. */
    HttpResponse<String> pushChunked(@Nullable String authorization, byte[] body)
            throws IOException, InterruptedException {
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
        return send(request(PATH, authorization).POST(chunked));
    }

    HttpRequest.Builder request(String path, @Nullable String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json");
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
