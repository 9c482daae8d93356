package io.github.camelgmail.test;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Requests as they are on the wire, for what Google's client would never send. */
final class PlainHttp {

    private final HttpClient client = HttpClient.newHttpClient();
    private final EmbeddedGmail gmail;
    private final String token;

    PlainHttp(EmbeddedGmail gmail, String token) {
        this.gmail = gmail;
        this.token = token;
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, new byte[0], headers);
    }

    HttpResponse<byte[]> post(String path, String body, String... headers) {
        return send("POST", path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /**
     * Sends a request.
     *
     * @param path under the root URL, or a whole URL of the server
     * @param headers names and values in turn
     */
    HttpResponse<byte[]> send(String verb, String path, byte[] body, String... headers) {
        URI uri = URI.create(path.startsWith("http") ? path : gmail.rootUrl() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .method(verb, HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Authorization", "Bearer " + token);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonObject json(HttpResponse<byte[]> response) {
        return JsonParser.parseString(text(response)).getAsJsonObject();
    }

    static JsonObject error(HttpResponse<byte[]> response) {
        return json(response).getAsJsonObject("error");
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
