package io.github.camelgmail.test.pubsub.push;

import io.github.camelgmail.test.pubsub.Lease;
import io.github.camelgmail.test.pubsub.PushConfig;
import io.github.camelgmail.test.pubsub.Reader;
import io.github.camelgmail.test.pubsub.Subscription;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The way of one subscription's messages to its endpoint, several at a time. Safe for use by several threads. */
final class PushChannel {

    private static final System.Logger LOG = System.getLogger(PushChannel.class.getName());
    private static final Set<Integer> ACKNOWLEDGING = Set.of(102, 200, 201, 202, 204);
    private static final int MOST_IN_FLIGHT = 20;

    private final Subscription subscription;
    private final PushTokens tokens;
    private final Supplier<HttpClient> client;
    private final Reader reader = new Reader(MOST_IN_FLIGHT, 0);

    PushChannel(Subscription subscription, PushTokens tokens, Supplier<HttpClient> client) {
        this.subscription = subscription;
        this.tokens = tokens;
        this.client = client;
    }

    /** Posts what is ready, as far as there is room. */
    void send() {
        PushConfig config = subscription.settings().push();
        if (config != null) {
            Duration deadline = subscription.settings().ackDeadline();
            subscription.take(reader, MOST_IN_FLIGHT, deadline).forEach(lease -> post(lease, config, deadline));
        }
    }

    private void post(Lease lease, PushConfig config, Duration deadline) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(config.endpoint()))
                .timeout(deadline)
                .header("Content-Type", "application/json")
                .header("User-Agent", "CloudPubSub-Google")
                .POST(HttpRequest.BodyPublishers.ofString(PushEnvelope.of(lease, subscription)));
        if (config.serviceAccount() != null) {
            String token = tokens.sign(config.serviceAccount(), config.audienceOrEndpoint());
            request.header("Authorization", "Bearer " + token);
        }
        Future<?> unused = client.get()
                .sendAsync(request.build(), HttpResponse.BodyHandlers.discarding())
                .whenComplete((response, failure) -> settle(lease, response, failure));
    }

    private void settle(Lease lease, @Nullable HttpResponse<Void> response, @Nullable Throwable failure) {
        List<String> ackId = List.of(lease.ackId());
        if (response != null && ACKNOWLEDGING.contains(response.statusCode())) {
            subscription.acknowledge(ackId);
            return;
        }
        LOG.log(
                System.Logger.Level.DEBUG,
                () -> subscription + " could not push message "
                        + lease.message().id() + ": "
                        + (response == null ? String.valueOf(failure) : "HTTP " + response.statusCode()));
        subscription.modifyAckDeadline(ackId, Duration.ZERO);
    }
}
