package io.github.camelgmail.component.auth;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Fetches keys from one URL and from nowhere else, as often as is good for both sides: after a failure there is none for a while. Everything but
 * the keys is a failure, so that Google's client does not wait and repeat while a notification waits. Safe for use by many threads.
 */
final class CertificateTransport extends HttpTransport {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int MAX_BYTES = 256 * 1024;

    /** The timeout of a request is over when the body begins, which may never end. */
    private static final Executor LATEST_END =
            CompletableFuture.delayedExecutor(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);

    private final URI certificates;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(TIMEOUT)
            .build();

    private Instant fetched = Instant.MIN;
    private Instant nextTry = Instant.MIN;

    CertificateTransport(URI certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    /** Returns whether nothing was fetched for so long, or ever. */
    synchronized boolean isOlderThan(Duration age) {
        return fetched.isBefore(clock.instant().minus(age));
    }

    @Override
    public boolean supportsMethod(String method) {
        return method.equals("GET");
    }

    /** The client asks for the one URL only, as redirects are failures. */
    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
        return new LowLevelHttpRequest() {
            @Override
            public void addHeader(String name, String value) {
                // Nothing of it matters to a public document.
            }

            @Override
            public LowLevelHttpResponse execute() throws IOException {
                return new CertificateResponse(fetch());
            }
        };
    }

    private byte[] fetch() throws IOException {
        if (isPausing()) {
            throw new IOException("The last try has failed a short time ago");
        }
        try {
            byte[] keys = get();
            noteFetched();
            return keys;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted");
        } catch (IOException e) {
            pause();
            throw e;
        }
    }

    private synchronized boolean isPausing() {
        return clock.instant().isBefore(nextTry);
    }

    private synchronized void noteFetched() {
        fetched = clock.instant();
    }

    /** Fetches nothing for a while, as what was fetched is of no use. A pause is not made longer. */
    synchronized void pause() {
        if (!isPausing()) {
            nextTry = clock.instant().plus(PAUSE);
        }
    }

    private byte[] get() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(certificates).timeout(TIMEOUT).GET().build();
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        CompletableFuture<Void> end = CompletableFuture.runAsync(() -> close(response.body()), LATEST_END);
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException("Status " + response.statusCode());
            }
            byte[] keys = body.readNBytes(MAX_BYTES + 1);
            if (keys.length > MAX_BYTES) {
                throw new IOException("More than " + MAX_BYTES + " bytes");
            }
            return keys;
        } finally {
            boolean unused = end.cancel(false);
        }
    }

    /** What is read of it until then is the end of it. */
    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
