package io.github.camelgmail.test.pubsub.push;

import io.github.camelgmail.test.pubsub.Pusher;
import io.github.camelgmail.test.pubsub.Subscription;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Posts messages with the JDK's HTTP client, which is made when the first is to be posted. Redirects are not followed. */
public final class HttpPusher implements Pusher, AutoCloseable {

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);

    private final PushTokens tokens;
    private volatile boolean closed;
    private @Nullable HttpClient client;

    /** Creates a pusher. */
    public HttpPusher(PushTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void attend(Subscription subscription) {
        PushChannel channel = new PushChannel(subscription, tokens, this::client);
        subscription.listen(() -> {
            if (!closed) {
                channel.send();
            }
        });
    }

    /** Posts nothing more; what is under way ends by itself. */
    @Override
    public void close() {
        closed = true;
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(LONGEST_CONNECT)
                    .build();
        }
        return client;
    }
}
