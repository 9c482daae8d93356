package io.github.camelgmail.component.client;

import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One token request: a small form that is answered by a small JSON object. */
final class TokenRequest extends LowLevelHttpRequest {

    /** Fields that the JDK's client sets by itself. */
    private static final Set<String> SET_BY_CLIENT = Set.of("content-length", "host", "connection");

    private final HttpClient http;
    private final String method;
    private final HttpRequest.Builder request;
    private final Duration timeout;
    private final RefreshTokenLife life;

    TokenRequest(HttpClient http, String method, URI target, Duration timeout, RefreshTokenLife life) {
        this.http = http;
        this.method = method;
        this.request = HttpRequest.newBuilder(target);
        this.timeout = timeout;
        this.life = life;
    }

    @Override
    public void addHeader(String name, String value) {
        if (!SET_BY_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
            request.header(name, value);
        }
    }

    @Override
    public LowLevelHttpResponse execute() throws IOException {
        if (getContentType() != null) {
            request.header("Content-Type", getContentType());
        }
        if (getContentEncoding() != null) {
            request.header("Content-Encoding", getContentEncoding());
        }
        request.method(method, HttpRequest.BodyPublishers.ofByteArray(content()));
        HttpResponse<byte[]> answer = await(http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        life.read(answer);
        return new TokenResponse(answer);
    }

    private byte[] content() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        if (getStreamingContent() != null) {
            getStreamingContent().writeTo(content);
        }
        return content.toByteArray();
    }

    private <T> T await(CompletableFuture<T> answer) throws IOException {
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new SocketTimeoutException("The token server did not answer within " + timeout);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for the token server");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }
}
