package io.github.camelgmail.component.client;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/**
 * Carries token requests to one token server and nowhere else. Token servers explain refusals in the body of a 401,
 * which {@link java.net.HttpURLConnection} throws away for a request with a body; the JDK's newer client keeps it.
 */
final class TokenTransport extends HttpTransport {

    private final Origin home;
    private final Duration timeout;
    private final HttpClient http;
    private final RefreshTokenLife life;

    /** @param life is told of answers, as they may say when the refresh token ends */
    TokenTransport(URI tokenServer, Duration connectTimeout, Duration readTimeout, RefreshTokenLife life) {
        this.home = Origin.of(tokenServer);
        this.life = life;
        this.timeout = readTimeout;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
    }

    @Override
    public boolean supportsMethod(String method) {
        return true;
    }

    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) throws IOException {
        URI target = URI.create(url);
        home.require(target);
        return new TokenRequest(http, method, target, timeout, life);
    }
}
